package stackrun.template;

import java.util.List;

/** Accepts one of these texts, or a list of them. */
public record OneOf(List<String> values) implements Rule {

    public static OneOf of(String... values) {
        return new OneOf(List.of(values));
    }

    @Override
    public void check(Value value) {
        if (value.node().isArray()) {
            value.list().forEach(this::check);
            return;
        }
        value.findText().filter(found -> !values.contains(found)).ifPresent(found -> {
            throw value.wrong("one of " + String.join(", ", values));
        });
    }
}

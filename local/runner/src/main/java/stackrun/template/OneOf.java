package stackrun.template;

import java.util.List;

/** One of these texts; of a list, each element is one. */
public record OneOf(List<String> values) implements Rule {

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

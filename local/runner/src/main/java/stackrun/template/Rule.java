package stackrun.template;

import java.util.List;

/** The values that AWS takes for a property. */
public sealed interface Rule {

    /** Refuses a value that AWS would refuse. */
    void check(Value value);

    /** A whole number within bounds, both included. */
    record Between(int least, int most) implements Rule {

        @Override
        public void check(Value value) {
            value.findInt().filter(found -> found < least || found > most).ifPresent(found -> {
                throw value.wrong("a whole number from %s to %s".formatted(least, most));
            });
        }
    }

    /** A whole number within bounds, or the one that stands for none: {@code -1}, {@code 0}. */
    record BetweenOr(int none, int least, int most) implements Rule {

        @Override
        public void check(Value value) {
            value.findInt()
                    .filter(found -> found != none && (found < least || found > most))
                    .ifPresent(found -> {
                        throw value.wrong("%s, or a whole number from %s to %s".formatted(none, least, most));
                    });
        }
    }

    /** One of these texts; of a list, each element is one. */
    record OneOf(List<String> values) implements Rule {

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
}

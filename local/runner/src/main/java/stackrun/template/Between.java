package stackrun.template;

/** Accepts whole numbers within bounds, both included. */
public record Between(int least, int most) implements Rule {

    /** Accepts whole numbers that are not too small. */
    public static Between atLeast(int least) {
        return new Between(least, Integer.MAX_VALUE);
    }

    @Override
    public void check(Value value) {
        value.findInt().filter(found -> found < least || found > most).ifPresent(found -> {
            throw value.wrong("a whole number from %s to %s".formatted(least, most));
        });
    }
}

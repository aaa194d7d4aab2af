package stackrun.template;

/** A whole number within bounds, both included. */
public record Between(int least, int most) implements Rule {

    @Override
    public void check(Value value) {
        value.findInt().filter(found -> found < least || found > most).ifPresent(found -> {
            throw value.wrong("a whole number from %s to %s".formatted(least, most));
        });
    }
}

package stackrun.template;

/** Accepts whole numbers within bounds, and one number outside that means none, for example {@code -1}. */
public record BetweenOr(int none, int least, int most) implements Rule {

    @Override
    public void check(Value value) {
        value.findInt()
                .filter(found -> found != none && (found < least || found > most))
                .ifPresent(found -> {
                    throw value.wrong("%s, or a whole number from %s to %s".formatted(none, least, most));
                });
    }
}

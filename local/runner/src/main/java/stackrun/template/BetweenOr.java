package stackrun.template;

/** A whole number within bounds, or the one that stands for none: {@code -1}, {@code 0}. */
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

package stackrun.iam;

import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares numbers; a request's value that is not a number does not match.
 *
 * @param expected the condition's value
 * @param sign accepts the sign of request minus condition
 */
record NumberComparison(BigDecimal expected, IntPredicate sign) implements ValueComparison {

    static ValueComparison of(String text, IntPredicate sign) {
        BigDecimal number = number(text);
        if (number == null) {
            throw new IllegalArgumentException("is not a number: " + text);
        }
        return new NumberComparison(number, sign);
    }

    @Override
    public boolean matches(String value, AccessRequest request) {
        BigDecimal number = number(value);
        return number != null && sign.test(number.compareTo(expected));
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

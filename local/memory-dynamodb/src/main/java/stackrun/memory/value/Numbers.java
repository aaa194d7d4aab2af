package stackrun.memory.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import stackrun.memory.request.Refusal;

/**
 * Numbers of up to 38 significant digits, zero or between 1E-130 and 9.9…E+125 in magnitude.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Data
 *     types</a>
 */
public final class Numbers {

    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;
    private static final int MAX_LONG_DIGITS = 18;

    private Numbers() {}

    static Value.Numeric parse(String text) {
        return checked(isShortInteger(text) ? BigDecimal.valueOf(Long.parseLong(text)) : decimal(text));
    }

    private static boolean isShortInteger(String text) {
        if (text.isEmpty() || text.length() > MAX_LONG_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw text.isEmpty()
                    ? Refusal.validation("The parameter cannot be converted to a numeric value")
                    : Refusal.validation("The parameter cannot be converted to a numeric value: " + text);
        }
    }

    /** The number in its canonical form, where DynamoDB can hold it. */
    public static Value.Numeric checked(BigDecimal number) {
        if (number.signum() == 0) {
            return new Value.Numeric(BigDecimal.ZERO);
        }
        var canonical = number.stripTrailingZeros();
        int exponent = canonical.precision() - canonical.scale() - 1;
        if (exponent > MAX_EXPONENT) {
            throw Refusal.validation(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < MIN_EXPONENT) {
            throw Refusal.validation(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        if (canonical.precision() > MAX_DIGITS) {
            throw Refusal.validation("Attempting to store more than 38 significant digits in a Number");
        }
        return new Value.Numeric(canonical);
    }

    /** As DynamoDB writes it: digits without an exponent. */
    static String text(BigDecimal number) {
        return number.scale() == 0 && number.unscaledValue().bitLength() < Long.SIZE
                ? Long.toString(number.unscaledValue().longValue())
                : number.toPlainString();
    }

    /** Bytes that a number counts for: one for two digits, and one. */
    static int size(BigDecimal number) {
        return number.unscaledValue().equals(BigInteger.ZERO) ? 1 : (number.precision() + 1) / 2 + 1;
    }
}

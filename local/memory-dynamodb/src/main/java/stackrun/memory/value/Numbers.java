package stackrun.memory.value;

import java.math.BigDecimal;
import stackrun.memory.request.Refusal;

/**
 * The range of numbers: up to 38 significant digits, and zero or a magnitude between 1E-130 and 9.9…E+125.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Data
 *     types</a>
 */
public final class Numbers {

    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;

    private Numbers() {}

    /** The number in its canonical form. Refuses numbers outside the range. */
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
}

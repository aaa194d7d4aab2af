package stackrun.memory.value;

import java.math.BigDecimal;
import stackrun.memory.request.Refusal;

/** Numbers as text: parsed from requests, and written as DynamoDB writes them. */
final class NumberText {

    private static final int MAX_LONG_DIGITS = 18;

    private NumberText() {}

    static BigDecimal parse(String text) {
        return isShortInteger(text) ? BigDecimal.valueOf(Long.parseLong(text)) : decimal(text);
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

    /** The digits of a number without an exponent. */
    static String of(BigDecimal number) {
        return number.scale() == 0 && number.unscaledValue().bitLength() < Long.SIZE
                ? Long.toString(number.unscaledValue().longValue())
                : number.toPlainString();
    }
}

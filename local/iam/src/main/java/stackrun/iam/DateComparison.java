package stackrun.iam;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares points in time; a request's value that is none does not match.
 *
 * @param expected the condition's value
 * @param sign accepts the sign of request minus condition
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C's date formats</a>: year, month, day, minute, second or fraction
 */
record DateComparison(Instant expected, IntPredicate sign) implements ValueComparison {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    static ValueComparison of(String text, IntPredicate sign) {
        Instant date = date(text);
        if (date == null) {
            throw new IllegalArgumentException("is neither a date of ISO 8601 nor seconds since 1970: " + text);
        }
        return new DateComparison(date, sign);
    }

    @Override
    public boolean matches(String value, AccessRequest request) {
        Instant date = date(value);
        return date != null && sign.test(date.compareTo(expected));
    }

    private static @Nullable Instant date(String text) {
        try {
            if (text.length() != YEAR && text.matches("-?\\d{1,15}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return switch (text.length()) {
                case YEAR -> start(Year.parse(text).atDay(1));
                case MONTH -> start(YearMonth.parse(text).atDay(1));
                case DAY -> start(LocalDate.parse(text));
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}

package stackrun.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import stackrun.template.TemplateException;

/**
 * Reads {@code rate(5 minutes)}, {@code cron(0 10 * * ? *)} and {@code at(2026-11-20T13:00:00)}.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule types</a>
 */
public final class ScheduleExpression {

    private static final Pattern RATE = Pattern.compile("rate\\(([1-9]\\d*) (minute|hour|day)s?\\)");
    private static final Pattern CRON = Pattern.compile("cron\\((.*)\\)");
    private static final Pattern AT = Pattern.compile("at\\((.*)\\)");

    private ScheduleExpression() {}

    /**
     * The times of an expression.
     *
     * @param zone the time zone of {@code cron} and {@code at}
     * @throws TemplateException for any other expression
     */
    public static Recurrence parse(String expression, String zone, String path) {
        try {
            return read(expression, ZoneId.of(zone));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TemplateException(
                    path, "%s is not a schedule expression: %s".formatted(expression, e.getMessage()));
        }
    }

    private static Recurrence read(String expression, ZoneId zone) {
        var rate = RATE.matcher(expression);
        if (rate.matches()) {
            var every = every(Long.parseLong(rate.group(1)), rate.group(2));
            return time -> Optional.of(time.plus(every));
        }
        var cron = CRON.matcher(expression);
        if (cron.matches()) {
            return CronExpression.parse(cron.group(1), zone);
        }
        var at = AT.matcher(expression);
        if (at.matches()) {
            var once = LocalDateTime.parse(at.group(1)).atZone(zone).toInstant();
            return time -> Optional.of(once).filter(found -> found.isAfter(time));
        }
        throw new IllegalArgumentException("it must be rate(…), cron(…) or at(…)");
    }

    private static Duration every(long number, String unit) {
        return switch (unit) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}

package com.example.local.schedule;

import com.example.local.template.TemplateException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Reads {@code rate(5 minutes)}.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule types</a>
 */
public final class ScheduleExpression {

    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|minutes|hour|hours|day|days)\\)");

    private ScheduleExpression() {}

    /**
     * How much time lies between two calls.
     *
     * @throws TemplateException for {@code cron} and {@code at} expressions, which do not run here
     */
    public static Duration every(String expression, String path) {
        var match = RATE.matcher(expression);
        if (!match.matches()) {
            throw new TemplateException(path, "only rate(…) expressions run here, not " + expression);
        }
        long number = Long.parseLong(match.group(1));
        return switch (match.group(2).charAt(0)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}

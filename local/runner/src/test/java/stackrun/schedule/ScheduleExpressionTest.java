package stackrun.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.template.TemplateException;

/**
 * The times of a schedule. 1 January 2026 is a Thursday.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule types</a>
 */
class ScheduleExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(1 minute)            | 2026-01-01T00:00:30Z | 2026-01-01T00:01:30Z",
                "rate(5 minutes)           | 2026-01-01T00:00:00Z | 2026-01-01T00:05:00Z",
                "rate(12 hours)            | 2026-01-01T00:00:00Z | 2026-01-01T12:00:00Z",
                "rate(1 day)               | 2026-01-01T00:00:00Z | 2026-01-02T00:00:00Z",
                "cron(0 10 * * ? *)        | 2026-01-01T10:00:00Z | 2026-01-02T10:00:00Z",
                "cron(15 12 * * ? *)       | 2026-01-01T10:00:00Z | 2026-01-01T12:15:00Z",
                "cron(0/15 * * * ? *)      | 2026-01-01T10:01:00Z | 2026-01-01T10:15:00Z",
                "cron(5/10 * * * ? *)      | 2026-01-01T10:55:00Z | 2026-01-01T11:05:00Z",
                "cron(0 8-10/2 * * ? *)    | 2026-01-01T08:00:00Z | 2026-01-01T10:00:00Z",
                "cron(0 18 ? * MON-FRI *)  | 2026-01-02T18:00:00Z | 2026-01-05T18:00:00Z",
                "cron(0 18 ? * 1 *)        | 2026-01-01T00:00:00Z | 2026-01-04T18:00:00Z",
                "cron(0 0 1,15 * ? *)      | 2026-01-01T00:00:00Z | 2026-01-15T00:00:00Z",
                "cron(0 0 L * ? *)         | 2026-02-01T00:00:00Z | 2026-02-28T00:00:00Z",
                "cron(0 0 3W * ? *)        | 2026-01-01T00:00:00Z | 2026-01-02T00:00:00Z",
                "cron(0 0 1W 8 ? *)        | 2026-01-01T00:00:00Z | 2026-08-03T00:00:00Z",
                "cron(0 0 4W * ? *)        | 2026-01-01T00:00:00Z | 2026-01-05T00:00:00Z",
                "cron(0 0 31W 5 ? *)       | 2026-01-01T00:00:00Z | 2026-05-29T00:00:00Z",
                "cron(0 0 ? * 6L *)        | 2026-01-01T00:00:00Z | 2026-01-30T00:00:00Z",
                "cron(0 0 ? * 3#2 *)       | 2026-01-01T00:00:00Z | 2026-01-13T00:00:00Z",
                "cron(0 0 ? * L *)         | 2026-01-01T00:00:00Z | 2026-01-03T00:00:00Z",
                "cron(0 0 29 FEB ? *)      | 2026-01-01T00:00:00Z | 2028-02-29T00:00:00Z",
                "cron(0 0 1 1 ? 2030/2)    | 2030-01-01T00:00:00Z | 2032-01-01T00:00:00Z",
                "at(2026-11-20T13:00:00)   | 2026-01-01T00:00:00Z | 2026-11-20T13:00:00Z"
            })
    void findsTheNextTime(String expression, Instant after, Instant next) {
        assertThat(ScheduleExpression.parse(expression, "UTC", "Schedule").after(after))
                .hasValue(next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at(2026-11-20T13:00:00) | 2026-11-20T13:00:00Z",
                "cron(0 0 1 1 ? 2025)    | 2026-01-01T00:00:00Z",
                "cron(0 0 30 2 ? *)      | 2026-01-01T00:00:00Z"
            })
    void findsNoneWhereThereIsNone(String expression, Instant after) {
        assertThat(ScheduleExpression.parse(expression, "UTC", "Schedule").after(after))
                .isEmpty();
    }

    @Test
    void readsTimesInTheZoneOfTheSchedule() {
        var berlin = ScheduleExpression.parse("cron(30 2 * * ? *)", "Europe/Berlin", "Schedule");

        assertThat(berlin.after(Instant.parse("2026-01-01T00:00:00Z"))).hasValue(Instant.parse("2026-01-01T01:30:00Z"));
        // On 29 March the clocks go from two to three: that day has no half past two.
        assertThat(berlin.after(Instant.parse("2026-03-28T12:00:00Z"))).hasValue(Instant.parse("2026-03-30T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(0 minutes)",
                "rate(5 weeks)",
                "rate(5)",
                "every 5 minutes",
                "cron(0 10 * * *)",
                "cron(0 10 * * * *)",
                "cron(0 10 ? * ? *)",
                "cron(60 10 * * ? *)",
                "cron(0 10 32 * ? *)",
                "cron(0 10 * FOO ? *)",
                "cron(0 10 ? * 8 *)",
                "cron(9-5 10 * * ? *)",
                "cron(0/0 10 * * ? *)",
                "at(tomorrow)"
            })
    void refusesWhatIsNoSchedule(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.parse(expression, "UTC", "Orders/Timer"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContainingAll("Orders/Timer", expression);
    }

    @Test
    void refusesAZoneThereIsNot() {
        assertThatThrownBy(() -> ScheduleExpression.parse("rate(1 minute)", "Mars/Base", "Orders/Timer"))
                .isInstanceOf(TemplateException.class);
    }
}

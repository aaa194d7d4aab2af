package com.example.infra.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evaluator agrees with CloudWatch's own examples, in which the evaluation range is five points.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">Configuring how
 *     CloudWatch alarms treat missing data</a>
 */
class MetricAlarmTest {

    private static final Series SERIES = new Series("AWS/Lambda", "Errors", Map.of());
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration PERIOD = Duration.ofMinutes(5);

    @ParameterizedTest
    @CsvSource({
        "0-X-X, 3, false, false",
        "0----, 3, false, false",
        "-----, 3, true, false",
        "0XX-X, 3, true, true",
        "--X--, 3, true, false",
        "0-X-X, 2, true, true",
        "00X0X, 2, true, true",
        "0-X--, 2, true, false",
        "----0, 2, true, false",
        "---X-, 2, true, false",
    })
    void agreesWithTheExamplesOfCloudWatch(String points, int toAlarm, boolean ifBreaching, boolean ifNot) {
        assertThat(isOn(points, toAlarm, true)).isEqualTo(ifBreaching);
        assertThat(isOn(points, toAlarm, false)).isEqualTo(ifNot);
    }

    private static boolean isOn(String points, int toAlarm, boolean missingBreaches) {
        var metrics = new Metrics();
        for (int back = 1; back <= points.length(); back++) {
            var point = points.charAt(points.length() - back);
            if (point != '-') {
                metrics.publish(NOW.minus(PERIOD.multipliedBy(back)), List.of(SERIES.at(point == 'X' ? 1 : 0)));
            }
        }
        var alarm = new MetricAlarm(SERIES, Statistic.SUM, PERIOD, 3, toAlarm, 0, missingBreaches);
        return alarm.isOn(metrics, NOW, points.length() - 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Metrics           | {'Metrics': [{'Expression': 'FILL(a,0)+FILL(b,0)'}]}",
                "ExtendedStatistic | {'ExtendedStatistic': 'p99'}",
                "LessThanThreshold | {'ComparisonOperator': 'LessThanThreshold'}",
                "ignore            | {'ComparisonOperator': 'GreaterThanThreshold', 'TreatMissingData': 'ignore'}",
                "Average           | {'ComparisonOperator': 'GreaterThanThreshold', 'TreatMissingData': 'breaching',"
                        + " 'Statistic': 'Average'}",
            })
    void refusesFormsWithoutARule(String form, String properties) {
        var json = JsonMapper.shared().readTree(properties.replace('\'', '"'));

        assertThatThrownBy(() -> MetricAlarm.of(json, Object::toString))
                .isInstanceOf(UnsupportedAlarm.class)
                .hasMessageContaining(form);
    }

    @Test
    void aggregatesTheValuesOfAPeriod() {
        var metrics = new Metrics();
        metrics.publish(NOW.minusSeconds(1), List.of(SERIES.at(1), SERIES.at(2)));
        metrics.publish(NOW, List.of(SERIES.at(100)));

        assertThat(metrics.statistic(SERIES, Statistic.SUM, NOW.minus(PERIOD), NOW))
                .hasValue(3);
        assertThat(metrics.statistic(SERIES, Statistic.MAXIMUM, NOW.minus(PERIOD), NOW))
                .hasValue(2);
    }
}

package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.alarms.MetricAlarm;
import com.example.infra.alarms.Metrics;
import com.example.infra.alarms.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Each alarm goes off when its failure happens, and not without it, by the rules that CloudWatch documents. */
@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class AlarmsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Longer than the longest period and all points that are retrieved. */
    private static final int MINUTES = 6 * 60;

    private static final int MOST_FARTHER = 4;

    private final StageTemplates stage;
    private final List<Resource> alarms;

    AlarmsTest(String stage) {
        this.stage = StageTemplates.of(stage);
        this.alarms = this.stage.resources("AWS::CloudWatch::Alarm");
    }

    @TestFactory
    Stream<DynamicTest> goOffWhenTheirFailureHappens() {
        return each((alarm, failing, healthy) -> {
            var metrics = new Metrics();
            everyMinute(metrics, healthy);
            assertIs(alarm, metrics, false);

            metrics.publish(NOW.minus(MINUTE), failing);

            assertIs(alarm, metrics, true);
        });
    }

    /** Most of the series do not exist before the first failure. */
    @TestFactory
    Stream<DynamicTest> goOffAtTheFirstDataEver() {
        return each((alarm, failing, _) -> {
            var metrics = new Metrics();
            metrics.publish(NOW.minus(MINUTE), failing);

            assertIs(alarm, metrics, true);
        });
    }

    @TestFactory
    Stream<DynamicTest> doNotGoOffForAnotherFailure() {
        return each((alarm, failing, healthy) -> {
            var metrics = new Metrics();
            everyMinute(metrics, healthy);
            for (var other : alarms) {
                var points = failing(other);
                if (points.stream().noneMatch(failing::contains)) {
                    metrics.publish(NOW.minus(MINUTE), points);
                }
            }

            assertIs(alarm, metrics, false);
        });
    }

    /** Without data nothing has happened, except where something is published in every period. */
    @TestFactory
    Stream<DynamicTest> areOffWithoutDataUnlessDataAlwaysExists() {
        return each((alarm, _, _) -> assertIs(alarm, new Metrics(), alarm.missingBreaches()));
    }

    @Test
    void failAsEachRowOfTheTableSays() {
        assertThat(AlarmSymptom.ALL)
                .allSatisfy(symptom -> assertThat(alarms)
                        .as("alarms named %s", symptom.alarm())
                        .anyMatch(alarm -> symptom.match(alarm).matches()));
    }

    private Stream<DynamicTest> each(AlarmCase test) {
        assertThat(alarms).isNotEmpty();
        return alarms.stream()
                .map(alarm -> DynamicTest.dynamicTest(
                        alarm.name(), () -> test.run(read(alarm), failing(alarm), healthy(alarm))));
    }

    private MetricAlarm read(Resource alarm) {
        return MetricAlarm.of(alarm.json().path("Properties"), value -> named(alarm.stack(), value));
    }

    private List<Point> failing(Resource alarm) {
        var symptom = symptom(alarm);
        return symptom.failing().apply(stage, subject(symptom, alarm));
    }

    private List<Point> healthy(Resource alarm) {
        var symptom = symptom(alarm);
        return symptom.healthy().apply(stage, subject(symptom, alarm));
    }

    private static String subject(AlarmSymptom symptom, Resource alarm) {
        var match = symptom.match(alarm);
        assertThat(match.matches()).isTrue();
        return AlarmSymptom.subject(match);
    }

    private static AlarmSymptom symptom(Resource alarm) {
        return AlarmSymptom.ALL.stream()
                .filter(symptom -> symptom.match(alarm).matches())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "AlarmSymptom has no row for the alarm %s: add the metrics that its failure publishes"
                                .formatted(alarm.name())));
    }

    /** An attribute of a resource, such as {@code Ref Orders/PlaceOrderFunction}, across stacks. */
    private String named(String stack, JsonNode value) {
        if (value.isString()) {
            return value.asString();
        }
        if (value.has("Fn::ImportValue")) {
            return imported(value.path("Fn::ImportValue"));
        }
        if (value.has("Fn::GetStackOutput")) {
            return output(value.path("Fn::GetStackOutput"));
        }
        var attribute =
                value.has("Ref") ? "Ref" : value.path("Fn::GetAtt").path(1).asString();
        return attribute + " " + stage.target(stack, value);
    }

    private String output(JsonNode reference) {
        var stack = stage.stackNamed(reference.path("StackName").asString());
        var output = stack.getValue()
                .path("Outputs")
                .path(reference.path("OutputName").asString());
        return named(stack.getKey(), output.path("Value"));
    }

    private String imported(JsonNode export) {
        for (var exporting : stage.stacks().entrySet()) {
            for (var output : exporting.getValue().path("Outputs")) {
                if (output.path("Export").path("Name").equals(export)) {
                    return named(exporting.getKey(), output.path("Value"));
                }
            }
        }
        throw new NoSuchElementException("nothing exports " + export);
    }

    private static void everyMinute(Metrics metrics, List<Point> points) {
        IntStream.rangeClosed(1, MINUTES)
                .forEach(back -> metrics.publish(NOW.minus(MINUTE.multipliedBy(back)), points));
    }

    private static void assertIs(MetricAlarm alarm, Metrics metrics, boolean on) {
        for (int farther = 0; farther <= MOST_FARTHER; farther++) {
            assertThat(alarm.isOn(metrics, NOW, farther))
                    .as("%s, with %d more points", alarm, farther)
                    .isEqualTo(on);
        }
    }

    @FunctionalInterface
    private interface AlarmCase {
        void run(MetricAlarm alarm, List<Point> failing, List<Point> healthy);
    }
}

package com.example.infra;

import com.example.infra.monitoring.AlarmRule;
import com.example.infra.monitoring.LambdaMetrics;
import com.example.infra.monitoring.Runbook;
import java.util.List;

/**
 * The alarms of a function that reads a stream: old records, and records that were given up.
 *
 * <p>Given up is one alarm per metric: a record is either parked or dropped, and a sum of two metrics of which one may have no
 * data at all depends on rules that CloudWatch does not document.
 */
final class StreamAlarms {

    private static final int MAX_AGE_MILLIS = 300_000;

    private StreamAlarms() {}

    static List<AlarmRule> of(StreamReader reader) {
        var name = reader.function().name();
        return List.of(
                new AlarmRule(
                        name + "Late",
                        LambdaMetrics.iteratorAge(reader.function().function()),
                        MAX_AGE_MILLIS,
                        "The function reads records that are more than five minutes old. Look for a record that it"
                                + " retries, or for too few shards.",
                        Runbook.LATE),
                new AlarmRule(
                        name + "GaveUp",
                        LambdaMetrics.parked(reader.source()),
                        0,
                        "Records failed until their retries were exhausted and are kept in the failed-events bucket"
                                + " for 30 days. Read one, fix the cause and redrive the object.",
                        Runbook.DEAD_LETTERS),
                new AlarmRule(
                        name + "Lost",
                        LambdaMetrics.dropped(reader.source()),
                        0,
                        "Records failed until their retries were exhausted and were dropped without being parked. Find"
                                + " out why the failed-events bucket was not written.",
                        Runbook.RECORDS_LOST),
                new AlarmRule(
                        name + "NotParked",
                        LambdaMetrics.destinationFailures(reader.function().function()),
                        0,
                        "Lambda could not write records that were given up to the failed-events bucket. Check the"
                                + " function's permissions and the bucket.",
                        Runbook.RECORDS_LOST));
    }
}

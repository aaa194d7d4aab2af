package com.example.infra;

import com.example.infra.monitoring.AlarmRule;
import com.example.infra.monitoring.LambdaMetrics;
import java.util.List;

/** The alarms of a function that reads a stream: old records, and records that were given up. */
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
                        "The function reads records that are more than five minutes old. Look for a record that it retries, or for too few shards."),
                new AlarmRule(
                        name + "GaveUp",
                        LambdaMetrics.givenUp(reader.source()),
                        0,
                        "Records failed until their retries were exhausted and are kept in the failed-events bucket for 30 days. Read one, fix the cause and redrive the object; if there is none, the bucket could not be written. docs/runbooks/dead-letters.md"));
    }
}

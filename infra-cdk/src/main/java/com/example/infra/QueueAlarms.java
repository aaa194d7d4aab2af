package com.example.infra;

import com.example.infra.data.WorkQueue;
import com.example.infra.monitoring.AlarmRule;
import com.example.infra.monitoring.QueueMetrics;
import com.example.infra.monitoring.Runbook;
import java.util.List;

/** The alarms of a work queue: messages in its dead-letter queue, and messages that wait too long. */
final class QueueAlarms {

    private static final int MAX_AGE_SECONDS = 300;

    private QueueAlarms() {}

    static List<AlarmRule> of(WorkQueue queue) {
        var name = queue.id();
        return List.of(
                new AlarmRule(
                        name + "GivenUp",
                        new QueueMetrics(queue.deadLetters()).waiting(),
                        0,
                        "Messages failed five times and are kept in the dead-letter queue for 14 days. Read one, fix"
                                + " the cause and redrive the queue.",
                        Runbook.DEAD_LETTERS),
                new AlarmRule(
                        name + "Late",
                        new QueueMetrics(queue.queue()).ageOfOldest(),
                        MAX_AGE_SECONDS,
                        "The oldest message has waited for more than five minutes. Look for errors and throttles of"
                                + " the function that receives it.",
                        Runbook.LATE));
    }
}

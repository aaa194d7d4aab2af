package com.example.smoke.step;

import com.example.smoke.stage.Alarm;
import com.example.smoke.stage.DeadLetterQueue;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * The parked message raises the alarms over its queue.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-monitoring-using-cloudwatch.html">CloudWatch
 *     metrics for Amazon SQS: up to 15 minutes of delay when a queue was not active</a>
 */
record Alarmed() implements Step {

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(16);

    @Override
    public String name() {
        return "the parked message raises its alarm";
    }

    @Override
    public Result run(Trial trial) {
        var queue = trial.stage().parked();
        if (queue.isEmpty() || trial.parked == null) {
            return new Result.NotAvailable("no message was parked");
        }
        return raised(trial, queue.get());
    }

    private static Result raised(Trial trial, DeadLetterQueue queue) {
        var limit = trial.patience().alarm();
        var alarms = trial.patience()
                .ask(limit, queue::alarms, all -> !all.isEmpty() && all.stream().allMatch(Alarm::on));
        var names =
                alarms.stream().filter(alarm -> !alarm.on()).map(Alarm::name).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return new Result.Passed(alarms.stream().map(Alarm::name).collect(Collectors.joining(", ")));
        }
        var sentence = "%s was not on %s seconds after a message was parked".formatted(names, limit.toSeconds());
        return limit.compareTo(LONGEST_DELAY) < 0
                ? new Result.NotAvailable(sentence
                        + ", but SQS may publish the metric of an idle queue after 15 minutes: use --alarm-minutes 16")
                : new Result.Failed(sentence);
    }
}

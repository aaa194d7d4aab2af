package com.example.smoke.step;

import com.example.smoke.stage.Alarm;
import com.example.smoke.stage.DeadLetterQueue;
import java.util.stream.Collectors;

/**
 * A message that no function can process is put into a dead-letter queue, where SQS moves it after its last receive.
 * Waiting for those receives would take five minutes.
 */
record Parked() implements Step {

    @Override
    public String name() {
        return "a message is parked while no alarm is on";
    }

    @Override
    public Result run(Trial trial) {
        return trial.stage()
                .parked()
                .map(queue -> park(trial, queue))
                .orElseGet(() -> new Result.NotAvailable("no alarms run in a local run"));
    }

    private static Result park(Trial trial, DeadLetterQueue queue) {
        var alarms = queue.alarms();
        if (alarms.isEmpty()) {
            return new Result.Failed("no alarm watches the messages of %s".formatted(queue.name()));
        }
        var on = alarms.stream().filter(Alarm::on).map(Alarm::name).collect(Collectors.joining(", "));
        if (!on.isEmpty()) {
            return new Result.Failed("%s was on before the test: list what is parked with ./deadletters".formatted(on));
        }
        trial.parked = queue.park("{\"smokeTest\":\"cannot be processed\"}");
        return new Result.Passed(queue.name());
    }
}

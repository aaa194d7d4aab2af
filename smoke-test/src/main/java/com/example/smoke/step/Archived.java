package com.example.smoke.step;

import java.time.Duration;

/** An event of the order is in the archive. */
record Archived() implements Step {

    /** The clock of this machine may be ahead of the clock of S3 by this time. */
    private static final Duration MAX_SKEW = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "the order is in the archive";
    }

    @Override
    public Result run(Trial trial) {
        return trial.withOrder(order -> trial.patience()
                        .ask(
                                trial.patience().step(),
                                () -> trial.stage()
                                        .archive()
                                        .contains(order.id(), trial.start().minus(MAX_SKEW)),
                                found -> found)
                ? new Result.Passed("")
                : new Result.Failed("no archived object contained order %s after %s seconds"
                        .formatted(order.id(), trial.patience().step().toSeconds())));
    }
}

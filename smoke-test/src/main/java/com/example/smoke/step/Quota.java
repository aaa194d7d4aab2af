package com.example.smoke.step;

import com.example.smoke.stage.Concurrency;

/** The account allows more concurrent executions than the queues and streams can take. */
record Quota() implements Step {

    @Override
    public String name() {
        return "the account's quota leaves executions to the API";
    }

    @Override
    public Result run(Trial trial) {
        return trial.stage()
                .concurrency()
                .map(Quota::check)
                .orElseGet(() -> new Result.NotAvailable("a local run is in no account"));
    }

    private static Result check(Concurrency concurrency) {
        int quota = concurrency.quota();
        int taken = concurrency.takenByEventSources();
        return quota > taken
                ? new Result.Passed("%s, of which event sources can take %s".formatted(quota, taken))
                : new Result.Failed(
                        "the quota of %s concurrent executions leaves none to the API, because event sources can take %s: request an increase"
                                .formatted(quota, taken));
    }
}

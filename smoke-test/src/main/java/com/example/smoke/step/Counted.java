package com.example.smoke.step;

/** The order is counted in the sales. */
record Counted() implements Step {

    @Override
    public String name() {
        return "the order is in the sales";
    }

    @Override
    public Result run(Trial trial) {
        return trial.withOrder(order -> trial.patience()
                                .ask(
                                        trial.patience().step(),
                                        () -> Sales.units(trial),
                                        units -> units > trial.soldBefore)
                        > trial.soldBefore
                ? new Result.Passed("")
                : new Result.Failed("the sales of %s did not count order %s within %s seconds"
                        .formatted(
                                TestItem.SKU,
                                order.id(),
                                trial.patience().step().toSeconds())));
    }
}

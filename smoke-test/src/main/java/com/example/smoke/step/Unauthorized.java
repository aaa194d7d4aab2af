package com.example.smoke.step;

/** A request without a token is refused. */
record Unauthorized() implements Step {

    @Override
    public String name() {
        return "a request without a token is refused";
    }

    @Override
    public Result run(Trial trial) {
        var answer = trial.getWithoutToken("/orders");
        return answer.status() == 401 ? new Result.Passed("401") : answer.instead("401");
    }
}

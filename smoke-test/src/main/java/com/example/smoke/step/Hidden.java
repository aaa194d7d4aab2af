package com.example.smoke.step;

import com.example.smoke.stage.Role;

/** Another customer does not see the order. */
record Hidden() implements Step {

    @Override
    public String name() {
        return "another customer does not see the order";
    }

    @Override
    public Result run(Trial trial) {
        if (!trial.isSignedIn(Role.STRANGER)) {
            return new Result.NotAvailable("no second user was named: set SMOKE_OTHER_USER and SMOKE_OTHER_PASSWORD");
        }
        return trial.withOrder(order -> {
            var answer = trial.get(Role.STRANGER, "/orders/" + order.id());
            return answer.status() == 404 ? new Result.Passed("404") : answer.instead("404");
        });
    }
}

package com.example.smoke.step;

import com.example.smoke.stage.Role;

/** The users of the test get access tokens. */
record SignIn() implements Step {

    @Override
    public String name() {
        return "the user signs in";
    }

    @Override
    public Result run(Trial trial) {
        int signedIn = 0;
        for (var role : Role.values()) {
            var token = trial.stage().users().token(role);
            if (token.isPresent()) {
                trial.signedIn(role, token.get());
                signedIn++;
            }
        }
        return signedIn == 0
                ? new Result.Failed("no user was named: set SMOKE_USER and SMOKE_PASSWORD, or SMOKE_TOKEN")
                : new Result.Passed("an access token for %s roles".formatted(signedIn));
    }
}

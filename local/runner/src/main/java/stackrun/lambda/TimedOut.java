package stackrun.lambda;

import java.time.InstantSource;

/** The result of an invocation that took too long, in Lambda's own words. */
final class TimedOut {

    private TimedOut() {}

    static Result result(
            FunctionDefinition function, Invocation invocation, FunctionOutput output, InstantSource clock) {
        var message = "%s %s Task timed out after %s.00 seconds"
                .formatted(
                        clock.instant(),
                        invocation.requestId(),
                        function.timeout().toSeconds());
        output.error(function, invocation.requestId(), message, clock.instant());
        return new Result.Failed(invocation.requestId(), "Sandbox.Timedout", message);
    }
}

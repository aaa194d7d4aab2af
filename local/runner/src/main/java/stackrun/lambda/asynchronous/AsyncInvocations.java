package stackrun.lambda.asynchronous;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import stackrun.lambda.Lambda;
import stackrun.lambda.Result;
import stackrun.time.Timer;

/**
 * Lambda's queue of asynchronous events: it retries events that failed, gives up events that are too old, and writes to
 * the destinations.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How Lambda handles errors and retries with asynchronous invocation</a>
 */
public final class AsyncInvocations {

    private final Lambda lambda;
    private final Destinations destinations;
    private final Timer timer;
    private final Map<String, AsyncConfig> configs = new ConcurrentHashMap<>();

    public AsyncInvocations(Lambda lambda, Destinations.Clients clients, Timer timer) {
        this.lambda = lambda;
        this.timer = timer;
        this.destinations = new Destinations(clients, this, timer);
    }

    /** Sets retries, maximum age and destinations for the events of a version or an alias. */
    public void configure(String arn, AsyncConfig config) {
        configs.put(arn, config);
    }

    /** Rejects the ARN of a function, version or alias that does not exist. */
    public void check(String arn) {
        lambda.check(arn);
    }

    /**
     * Accepts an event and returns before the function is invoked.
     *
     * @return the request id
     * @throws stackrun.template.TemplateException if there is no such function, version or alias
     */
    public String invoke(String arn, byte[] event) {
        check(arn);
        var requestId = UUID.randomUUID().toString();
        var accepted = new AsyncEvent(requestId, arn, event, timer.instant(), 0, 0);
        timer.at(accepted.accepted(), () -> attempt(accepted));
        return requestId;
    }

    private void attempt(AsyncEvent event) {
        var config = configs.getOrDefault(event.functionArn(), AsyncConfig.BY_DEFAULT);
        if (timer.instant().isAfter(event.accepted().plus(config.maximumAge()))) {
            giveUp(event, config, "EventAgeExceeded", new Result.Throttled(event.requestId()));
            return;
        }
        var result = lambda.invoke(event.requestId(), event.functionArn(), event.payload(), null);
        switch (result) {
            case Result.Answered answered ->
                config.onSuccessArn().ifPresent(arn -> destinations.record(arn, event, "Success", answered));
            case Result.Failed failed -> {
                var next = event.failed();
                if (next.failures() > config.retries()) {
                    giveUp(next, config, "RetriesExhausted", failed);
                } else {
                    timer.at(timer.instant().plus(next.untilRetry()), () -> attempt(next));
                }
            }
            case Result.Throttled throttled -> {
                var next = event.throttled();
                if (lambda.function(event.functionArn()).environments() == 0) {
                    // Reserved concurrency of zero switches the function off.
                    giveUp(next, config, "RetriesExhausted", throttled);
                } else {
                    timer.at(timer.instant().plus(next.untilThereIsRoom()), () -> attempt(next));
                }
            }
        }
    }

    private void giveUp(AsyncEvent event, AsyncConfig config, String condition, Result last) {
        config.onFailureArn().ifPresent(arn -> destinations.record(arn, event, condition, last));
        lambda.function(event.functionArn())
                .deadLetterArn()
                .ifPresent(arn -> destinations.deadLetter(arn, event, last));
    }
}

package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The invocation that is being served, for whatever needs its deadline, its request id or its trace.
 *
 * <p>Bound for the length of one event by {@link SpringFunctionHandler}; outside of it {@link #current()} is empty.
 */
public final class Invocation {

    /** To log a failure and to answer after the last call. */
    public static final Duration RESERVED_TIME = Duration.ofMillis(250);

    private static final ScopedValue<Context> CURRENT = ScopedValue.newInstance();

    private Invocation() {}

    static void serve(Context context, Runnable work) {
        ScopedValue.where(CURRENT, context).run(work);
    }

    /** Lambda's context of the event that this thread is serving. */
    public static Optional<Context> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Time left until Lambda ends this invocation; an hour where no invocation is known. */
    public static Duration timeLeft() {
        return current()
                .map(context -> Duration.ofMillis(context.getRemainingTimeInMillis()))
                .orElse(Duration.ofHours(1));
    }

    /**
     * Time left for calls to other services, so that there is still time to report their failure afterwards; not positive
     * when no call should be started any more.
     */
    public static Duration timeForCalls() {
        return timeLeft().minus(RESERVED_TIME);
    }

    /**
     * The X-Ray header Lambda came with ({@code Root=…;Parent=…;Sampled=…}), or null where it is not traced.
     *
     * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing header</a>
     */
    public static @Nullable String traceHeader() {
        return current().map(Context::getXrayTraceId).orElse(null);
    }
}

package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Provides the deadline, request id and trace of the current invocation.
 *
 * <p>{@link SpringFunctionHandler} binds it for the duration of one event. Outside of that, {@link #current()} is
 * empty.
 */
public final class Invocation {

    /** Time reserved for logging a failure and answering after the last call. */
    public static final Duration RESERVED_TIME = Duration.ofMillis(250);

    private record Current(Context context, @Nullable String trace) {}

    private static final ScopedValue<Current> CURRENT = ScopedValue.newInstance();

    private Invocation() {}

    /** @param trace the X-Ray tracing header, or null if the invocation is not traced */
    static void serve(Context context, @Nullable String trace, Runnable work) {
        ScopedValue.where(CURRENT, new Current(context, trace)).run(work);
    }

    /** Returns Lambda's context of the event that this thread is processing. */
    public static Optional<Context> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get().context()) : Optional.empty();
    }

    /** Returns the time left until Lambda ends this invocation, or one hour outside of an invocation. */
    public static Duration timeLeft() {
        return current()
                .map(context -> Duration.ofMillis(context.getRemainingTimeInMillis()))
                .orElse(Duration.ofHours(1));
    }

    /**
     * Returns the time left for calls to other services, such that there is still time to report their failure. If it
     * is not positive, no further call should be started.
     */
    public static Duration timeForCalls() {
        return timeLeft().minus(RESERVED_TIME);
    }

    /**
     * Returns the X-Ray tracing header of the invocation ({@code Root=…;Parent=…;Sampled=…}), or null if it is not
     * traced.
     *
     * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing header</a>
     */
    public static @Nullable String traceHeader() {
        return CURRENT.isBound() ? CURRENT.get().trace() : null;
    }
}

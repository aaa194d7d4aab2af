package com.example.kit.http;

import com.example.kit.failure.FailureKind;
import com.example.kit.lambda.FailedWork;
import com.example.kit.lambda.FailureLog;
import com.example.kit.metrics.Metric;
import com.example.kit.metrics.Metrics;

/**
 * Distinguishes failures of a dependency from the function's own failures. A failure of a dependency is answered 503,
 * and logged and counted here because Lambda does not count it as an error. Any other failure is rethrown.
 *
 * @param function the function's name in the template, for the failure log
 */
public record Outages(String function, Metrics metrics) {

    /** Metric that counts requests answered 503. The stack {@code Operations} has an alarm on it. */
    public static final String UNAVAILABLE = "dependency_unavailable";

    /** Metric that counts requests that failed because sealed data could not be opened. */
    public static final String TAMPERED = "tampered";

    /** The SDK has already retried with backoff for up to eight seconds. */
    private static final int RETRY_AFTER_SECONDS = 5;

    /**
     * Returns the answer to a failure of a dependency.
     *
     * @throws RuntimeException the failure itself, if no dependency caused it
     */
    Refusal refusal(RuntimeException failure) {
        var kind = FailureKind.of(failure);
        return switch (kind) {
            case TRANSIENT, DENIED -> {
                FailureLog.write("dependency unavailable", kind, failure, FailedWork.invocation(function));
                metrics.write(Metric.count(UNAVAILABLE, 1));
                yield Refusal.retryable(
                        503, "unavailable", "a service that this API depends on did not answer", RETRY_AFTER_SECONDS);
            }
            case TAMPERED -> {
                metrics.write(Metric.count(TAMPERED, 1));
                throw failure;
            }
            case POISON, CONTRADICTION, FAULT -> throw failure;
        };
    }
}

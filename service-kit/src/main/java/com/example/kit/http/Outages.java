package com.example.kit.http;

import com.example.kit.failure.FailureKind;
import com.example.kit.lambda.FailedWork;
import com.example.kit.lambda.FailureLog;
import com.example.kit.metrics.Metric;
import com.example.kit.metrics.Metrics;
import java.util.Map;

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

    /** In seconds. The SDK has already retried with backoff for up to eight seconds. */
    private static final String RETRY_AFTER = "5";

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
                yield new Refusal(unavailable(), Map.of("Retry-After", RETRY_AFTER));
            }
            case TAMPERED -> {
                metrics.write(Metric.count(TAMPERED, 1));
                throw failure;
            }
            case POISON, CONTRADICTION, FAULT -> throw failure;
        };
    }

    private static Problem unavailable() {
        return Problem.of(
                503,
                "unavailable",
                "The service is unavailable at the moment",
                "a service this API depends on did not answer: send the same request again after Retry-After seconds");
    }
}

package com.example.kit.http;

import com.example.kit.failure.FailureKind;
import com.example.kit.lambda.FailedWork;
import com.example.kit.lambda.FailureLog;
import com.example.kit.metrics.Metric;
import com.example.kit.metrics.Metrics;
import java.util.Map;

/**
 * Tells apart the failures of a service that a function depends on from the function's own. The former are answered 503,
 * logged and counted, since Lambda does not count them as errors; the latter escape.
 *
 * @param function its name in the template, for the failure log
 */
public record Outages(String function, Metrics metrics) {

    /** The metric that counts requests answered 503; its alarm is in the stack {@code Operations}. */
    public static final String UNAVAILABLE = "dependency_unavailable";

    /** The metric that counts requests that met something sealed which does not open. */
    public static final String TAMPERED = "tampered";

    /** In seconds. The SDK has retried with backoff for up to eight seconds by then. */
    private static final String RETRY_AFTER = "5";

    /**
     * The refusal that answers the failure of a dependency.
     *
     * @throws RuntimeException the failure itself where it is none of a dependency
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

package com.example.kit.aws;

import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The one layer that retries: five attempts with exponential backoff and jitter, inside the call's timeout.
 *
 * <p>The SDK retries throttling, server errors and lost connections by itself. It gives up at once on a transaction that
 * another one got in the way of, which is as passing as the rest. Where it is throttled it would wait up to fifteen
 * seconds in all, longer than a call may take.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
final class Retries {

    private static final int ATTEMPTS = 5;
    private static final BackoffStrategy WHEN_THROTTLED =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(200), Duration.ofSeconds(1));
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded", "None");

    private Retries() {}

    static RetryStrategy strategy() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .throttlingBackoffStrategy(WHEN_THROTTLED)
                .retryOnExceptionInstanceOf(TransactionInProgressException.class)
                .retryOnException(Retries::passed)
                .build();
    }

    /** True where no condition failed: only conflicts and throttling cancelled the transaction. */
    static boolean passed(Throwable failure) {
        return failure instanceof TransactionCanceledException cancelled
                && cancelled.hasCancellationReasons()
                && cancelled.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .allMatch(PASSING::contains);
    }
}

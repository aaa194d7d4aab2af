package com.example.kit.aws;

import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The one layer that retries: five attempts with exponential backoff and jitter, inside the call's timeout.
 *
 * <p>The SDK retries throttling, server errors and lost connections by itself. It gives up at once on a transaction that
 * another one got in the way of, which is as passing as the rest. What fails after that is told to Lambda, which delivers
 * the event again; no code in between tries the same call once more. Only what the SDK takes for a success is asked for
 * again elsewhere: keys that {@code BatchGetItem} left, a condition that another writer was quicker to change.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
final class Retries {

    static final int ATTEMPTS = 5;

    /** Anything up to 50 ms before the second attempt, and up to twice as much before each next. */
    static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(1));

    /** The SDK's own, up to a second and doubling, takes longer than a call may. */
    static final BackoffStrategy BACKOFF_WHERE_THROTTLED =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(250), Duration.ofSeconds(2));

    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded", "None");

    private Retries() {}

    static RetryStrategy strategy() {
        return strategy(BACKOFF, BACKOFF_WHERE_THROTTLED);
    }

    static RetryStrategy strategy(BackoffStrategy backoff, BackoffStrategy backoffWhereThrottled) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .backoffStrategy(backoff)
                .throttlingBackoffStrategy(backoffWhereThrottled)
                .retryOnExceptionInstanceOf(TransactionInProgressException.class)
                .retryOnExceptionInstanceOf(TransactionConflictException.class)
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

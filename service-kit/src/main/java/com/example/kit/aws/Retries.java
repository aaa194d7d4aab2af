package com.example.kit.aws;

import com.example.kit.dynamodb.FailedConditions;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
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
 * <p>Retries of one client are paid from its token bucket, so that a service that is down is not asked five times by
 * every call: the bucket holds 500 tokens, a retry takes 5 (whatever failed), and a call that succeeds puts back what its
 * last retry took, or 1 if it had none. After 100 failed retries in a row, which is 25 calls, each further call makes one
 * attempt only, until calls succeed again. The bucket belongs to the client and so to one execution environment. These are
 * the numbers of standard mode without the opt-in {@code AWS_NEW_RETRIES_2026}; a test fails where they change.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behaviour of the SDKs</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
final class Retries {

    static final int MAX_ATTEMPTS = 5;

    /** Anything up to 50 ms before the second attempt, and up to twice as much before each next. */
    static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(1));

    /** The SDK's own, up to a second and doubling, takes longer than a call may. */
    static final BackoffStrategy THROTTLING_BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(250), Duration.ofSeconds(2));

    private Retries() {}

    static RetryStrategy strategy() {
        return strategy(BACKOFF, THROTTLING_BACKOFF);
    }

    static RetryStrategy strategy(BackoffStrategy backoff, BackoffStrategy throttlingBackoff) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(MAX_ATTEMPTS)
                .backoffStrategy(backoff)
                .throttlingBackoffStrategy(throttlingBackoff)
                .retryOnExceptionInstanceOf(TransactionInProgressException.class)
                .retryOnExceptionInstanceOf(TransactionConflictException.class)
                .retryOnException(Retries::isTransient)
                .build();
    }

    private static boolean isTransient(Throwable failure) {
        return failure instanceof TransactionCanceledException cancelled
                && new FailedConditions(cancelled).areTransient();
    }
}

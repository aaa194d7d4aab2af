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
 * The only layer that retries: up to five attempts with exponential backoff and jitter, within the timeout of the call.
 *
 * <p>By default the SDK retries throttling, server errors and lost connections, but not a transaction that conflicts
 * with another one, which is just as transient. If a call still fails after the last attempt, the failure is reported
 * to Lambda, which delivers the event again; no code in between retries the same call. Code elsewhere repeats only
 * calls that the SDK considers successful: for keys that {@code BatchGetItem} left unprocessed, and after a lost
 * optimistic lock.
 *
 * <p>Each client pays for its retries from a token bucket, so that not every call to a service that is down makes five
 * attempts. The bucket holds 500 tokens. A retry takes 5 tokens after throttling and 14 after any other failure, and a
 * call that succeeds at once puts back 1. If the tokens are used up, each call makes only one attempt until calls
 * succeed again. The bucket belongs to the client, and therefore to one execution environment. A test fails if these
 * numbers change.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behaviour of the SDKs</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
final class Retries {

    static final int MAX_ATTEMPTS = 5;

    /** Up to 50 ms before the second attempt, and up to twice as long before each further one. */
    static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(1));

    /** Shorter than the SDK's default, which starts at one second and would exceed the timeout of a call. */
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

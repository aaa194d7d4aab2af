package com.example.kit.lambda;

import com.example.kit.dynamodb.FailedConditions;
import java.io.IOException;
import java.util.ConcurrentModificationException;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What somebody who looks at a parked message has to know first: whether it helps to deliver it again. */
public enum FailureKind {

    /** Nobody can read it, now or later: its producer or this version has to change before it is redriven. */
    POISON,

    /** AWS or another writer was in the way, longer than all attempts took: redrive it. */
    TRANSIENT,

    /** It was read, but the state it met denies it: a person has to look which of the two is wrong. */
    CONTRADICTION,

    /** Anything else, from a missing permission to a mistake in the code: fix it, then redrive. */
    FAULT;

    private static final int DEEPEST = 8;

    /** The kind of the failure itself, or of its nearest cause that tells one. */
    public static FailureKind of(Throwable failure) {
        return causes(failure)
                .map(FailureKind::ofOne)
                .filter(kind -> kind != FAULT)
                .findFirst()
                .orElse(FAULT);
    }

    /** The word in the log. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static FailureKind ofOne(Throwable failure) {
        return switch (failure) {
            case HasFailureKind ours -> ours.failureKind();
            case StackOverflowError _ -> POISON;
            case TransactionCanceledException cancelled when new FailedConditions(cancelled).none() -> TRANSIENT;
            case TransactionInProgressException _ -> TRANSIENT;
            case AwsServiceException aws when aws.isThrottlingException() || aws.statusCode() >= 500 -> TRANSIENT;
            case SdkClientException _, IOException _, ConcurrentModificationException _ -> TRANSIENT;
            case IllegalArgumentException refused when isOurs(refused) -> POISON;
            case IllegalStateException denied when isOurs(denied) && denied.getCause() == null -> CONTRADICTION;
            default -> FAULT;
        };
    }

    /** True where the project's own code threw it, not a library. */
    static boolean isOurs(Throwable failure) {
        var frames = failure.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith("com.example.");
    }
}

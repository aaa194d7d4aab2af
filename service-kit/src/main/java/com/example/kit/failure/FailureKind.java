package com.example.kit.failure;

import com.example.kit.dynamodb.FailedConditions;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The kinds of failure, by whether a retry helps and who has to act.
 *
 * <p>The kind follows from the exception: from {@link HasFailureKind} for our own exceptions, and from the error for
 * those of AWS. Any other exception is a fault, except an {@link IOException} of a connection.
 */
public enum FailureKind {

    /**
     * The event is unreadable, and a retry does not help. Its producer or this code must change before it is redriven.
     */
    POISON,

    /** A service did not answer, or concurrent writers kept winning, until the attempts were used up. A retry helps. */
    TRANSIENT,

    /**
     * A service denied access: a permission is missing, or a key is disabled or pending deletion. A retry helps once
     * that is fixed.
     */
    DENIED,

    /** The event conflicts with the current state. A person has to find out which of the two is wrong. */
    CONTRADICTION,

    /**
     * Sealed data cannot be opened, because it was changed, was sealed for another place, or has an unknown format.
     * Never retried.
     */
    TAMPERED,

    /** Anything else, such as a bug or a missing table. Fix it, then redrive. */
    FAULT;

    private static final int MAX_CAUSES = 8;

    /**
     * Errors that persist until a permission, credentials or a key are fixed.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Errors of
     *     DynamoDB</a>
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html">Key states of AWS KMS</a>
     */
    private static final Set<String> DENIALS = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "DisabledException",
            "ExpiredTokenException",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "InvalidSignatureException",
            "KMSInvalidStateException",
            "MissingAuthenticationTokenException",
            "UnrecognizedClientException");

    /** Returns the kind of the failure, or of the nearest cause that is not a {@link #FAULT}. */
    public static FailureKind of(Throwable failure) {
        return causes(failure)
                .map(FailureKind::ofOne)
                .filter(kind -> kind != FAULT)
                .findFirst()
                .orElse(FAULT);
    }

    /** The kind as the log spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The failure and its causes, the outermost first; at most eight, because causes may be circular. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .limit(MAX_CAUSES);
    }

    private static FailureKind ofOne(Throwable failure) {
        return switch (failure) {
            case HasFailureKind ours -> ours.failureKind();
            case StackOverflowError _ -> POISON;
            case TransactionCanceledException cancelled ->
                new FailedConditions(cancelled).areTransient() ? TRANSIENT : FAULT;
            case TransactionInProgressException _, TransactionConflictException _ -> TRANSIENT;
            case AwsServiceException answered -> ofAnswer(answered);
            case CharacterCodingException _, FileSystemException _ -> FAULT;
            case SdkClientException _, IOException _ -> TRANSIENT;
            default -> FAULT;
        };
    }

    private static FailureKind ofAnswer(AwsServiceException answered) {
        if (answered.isThrottlingException() || answered.isClockSkewException() || answered.statusCode() >= 500) {
            return TRANSIENT;
        }
        var code = answered.awsErrorDetails() == null
                ? ""
                : answered.awsErrorDetails().errorCode();
        return answered.statusCode() == 403 || DENIALS.contains(String.valueOf(code)) ? DENIED : FAULT;
    }
}

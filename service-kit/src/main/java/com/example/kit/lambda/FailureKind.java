package com.example.kit.lambda;

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
 * The kinds of failure: whether it helps to try again, and who has to act.
 *
 * <p>A kind comes from the type of the failure: from {@link HasFailureKind} where we throw it, from AWS's error where AWS
 * does. Any other exception of the JDK or of a library is a fault, whoever threw it, but for an {@link IOException} of a
 * connection.
 */
public enum FailureKind {

    /** The event cannot be read, now or later: its producer or this version has to change before it is redriven. */
    POISON,

    /** A service did not answer, or other writers kept winning, longer than all attempts took: try again. */
    TRANSIENT,

    /** A service refused: a permission is missing, a key is disabled or pending deletion. Repair that, then try again. */
    DENIED,

    /** The event was read, but it conflicts with the current state: a person has to find out which of the two is wrong. */
    CONTRADICTION,

    /** Something sealed does not open: it was changed, belongs elsewhere, or has an unknown format. Never retried. */
    TAMPERED,

    /** Anything else, such as a bug or a missing table: fix it, then redrive. */
    FAULT;

    private static final int MAX_CAUSES = 8;

    /**
     * Errors that end when somebody repairs a permission, credentials or a key.
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

    /** The kind of the failure itself, or of its nearest cause that is no mere fault. */
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

package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.example.kit.failure.FailureKind;
import com.example.kit.failure.HasReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The members of a failure's log line, in addition to {@code timestamp}, {@code message}, {@code logger} and
 * {@code level} ({@code ERROR}). Unknown members are omitted. Tools join the line with a dead letter by
 * {@code messageId} or {@code sequenceNumber}, so the names are a contract.
 *
 * <p>The line contains nothing of the event, and no exception messages, because they may quote personal data.
 *
 * @param kind {@code poison}, {@code transient}, {@code denied}, {@code contradiction}, {@code tampered} or {@code fault}:
 *     see {@link FailureKind}
 * @param function the function's name in the template
 * @param error the simple class names of the exceptions from the outermost to its cause, {@code A < B}, those of AWS
 *     with error code and request id
 * @param reason the code of {@link HasReason}, for example {@code CONFIRMED_BUT_NEVER_HELD}: the contradiction, or why
 *     the event is unreadable
 * @param attempt how often the message was received, including this time; unknown for streams
 * @param requestId Lambda's request id
 * @param messageId the id of the queue message
 * @param sequenceNumber the sequence number of the stream record, the first one if several failed together
 * @param traceId the trace of the message, {@code 1-…}
 * @param orderId the order that the message or record is about
 * @param stack the innermost stack frames
 */
public record FailureRecord(
        String kind,
        String function,
        String error,
        @Nullable String reason,
        @Nullable Integer attempt,
        @Nullable String requestId,
        @Nullable String messageId,
        @Nullable String sequenceNumber,
        @Nullable String traceId,
        @Nullable String orderId,
        List<String> stack) {

    private static final int MAX_FRAMES = 12;
    private static final Pattern TRACE_ID = Pattern.compile("Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(;|$)");

    static FailureRecord of(FailureKind kind, Throwable failure, FailedWork work) {
        return new FailureRecord(
                kind.word(),
                work.function(),
                chain(failure),
                reason(failure),
                work.attempt(),
                Invocation.current().map(Context::getAwsRequestId).orElse(null),
                work.messageId(),
                work.sequenceNumber(),
                traceId(work.traceHeader()),
                work.orderId(),
                frames(failure));
    }

    /** The known members, by their names in the log. */
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        put(members, "kind", kind);
        put(members, "function", function);
        put(members, "error", error);
        put(members, "reason", reason);
        put(members, "attempt", attempt);
        put(members, "requestId", requestId);
        put(members, "messageId", messageId);
        put(members, "sequenceNumber", sequenceNumber);
        put(members, "traceId", traceId);
        put(members, "orderId", orderId);
        put(members, "stack", stack);
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** The exception types from the outermost to the cause, with AWS's error codes. */
    static String chain(Throwable failure) {
        return FailureKind.causes(failure).map(FailureRecord::named).collect(Collectors.joining(" < "));
    }

    private static String named(Throwable failure) {
        var name = failure.getClass().getSimpleName();
        return failure instanceof AwsServiceException aws && aws.awsErrorDetails() != null
                ? "%s %s (request %s)".formatted(name, aws.awsErrorDetails().errorCode(), aws.requestId())
                : name;
    }

    private static @Nullable String reason(Throwable failure) {
        return FailureKind.causes(failure)
                .map(each -> each instanceof HasReason withReason ? withReason.reason() : null)
                .filter(Objects::nonNull)
                .map(Enum::name)
                .findFirst()
                .orElse(null);
    }

    private static List<String> frames(Throwable failure) {
        return List.of(failure.getStackTrace()).stream()
                .limit(MAX_FRAMES)
                .map(StackTraceElement::toString)
                .toList();
    }

    private static @Nullable String traceId(@Nullable String header) {
        var found = TRACE_ID.matcher(header == null ? "" : header);
        return found.find() ? found.group(1) : null;
    }
}

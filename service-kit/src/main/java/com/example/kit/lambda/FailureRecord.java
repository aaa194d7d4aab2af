package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * One failure as a line of the log, beside {@code timestamp}, {@code message}, {@code logger} and {@code level}
 * ({@code ERROR}); what is not known is left out. Tools join it with a parked message by {@code messageId} or
 * {@code sequenceNumber}, so the names are a contract.
 *
 * <p>Nothing of the event stands in it, and no message of an exception: it may quote what a customer entered.
 *
 * @param kind {@code poison}, {@code transient}, {@code denied}, {@code contradiction}, {@code tampered} or {@code fault}:
 *     see {@link FailureKind}
 * @param function the function's name in the template, with a small first letter
 * @param error the exceptions by simple class name from the outermost to its cause, {@code A < B}, each of AWS with its
 *     error code and request id
 * @param reason the code of {@link HasReason}, for example {@code CONFIRMED_BUT_NEVER_HELD}: which contradiction it was,
 *     or why the event cannot be read
 * @param attempt how often the message was received, this time included; streams do not tell
 * @param requestId Lambda's id of the invocation
 * @param messageId of the queue's message
 * @param sequenceNumber of the stream's record, the first where several failed together
 * @param traceId {@code 1-…}, the trace the message came with
 * @param orderId of the order it speaks of
 * @param stack the innermost frames
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

    /** What is known, by the name it has in the log. */
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

    /** The kinds of exception from the outermost to the cause, with AWS's error code where there is one. */
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

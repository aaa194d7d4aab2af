package com.example.deadletters.domain;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a failure log. Values that the line does not contain are empty.
 *
 * @param what the line's message, for example {@code message failed}
 * @param error the types of the exceptions, never customer input
 * @param kind the kind of failure, which determines whether a retry can help
 * @param reason the code of the contradiction or of the unreadable event; the runbook explains it
 * @param stack the innermost frames
 */
public record Failure(
        String time,
        String what,
        String function,
        String error,
        String kind,
        String reason,
        String attempt,
        String messageId,
        String sequenceNumber,
        String requestId,
        String traceId,
        String orderId,
        List<String> stack) {

    /** Parses a line of a function, a line of Lambda, or any other text that contains the searched id. */
    public static Failure parse(String line) {
        try {
            var json = JsonMapper.shared().readTree(line);
            return json.path("type").asString("").startsWith("platform.") ? ofPlatform(json) : ofFunction(json);
        } catch (JacksonException e) {
            return new Failure("", line.strip(), "", "", "", "", "", "", "", "", "", "", List.of());
        }
    }

    private static Failure ofFunction(JsonNode line) {
        return new Failure(
                text(line, "timestamp"),
                text(line, "message"),
                text(line, "function"),
                text(line, "error"),
                text(line, "kind"),
                text(line, "reason"),
                text(line, "attempt"),
                text(line, "messageId"),
                text(line, "sequenceNumber"),
                text(line, "requestId"),
                text(line, "traceId"),
                text(line, "orderId"),
                line.path("stack").valueStream().map(JsonNode::asString).toList());
    }

    /**
     * Parses the line that Lambda writes at the end of an invocation.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html#platform-report">platform.report</a>
     */
    private static Failure ofPlatform(JsonNode line) {
        var record = line.path("record");
        return new Failure(
                text(line, "time"),
                "invocation ended: " + text(record, "status"),
                "",
                text(record, "errorType"),
                "",
                "",
                "",
                "",
                "",
                text(record, "requestId"),
                "",
                "",
                List.of());
    }

    /** Returns false for Lambda's line about a successful invocation. */
    public boolean isOne() {
        return !what.equals("invocation ended: success") && !what.equals("invocation ended: ");
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }
}

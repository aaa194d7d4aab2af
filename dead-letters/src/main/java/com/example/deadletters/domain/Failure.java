package com.example.deadletters.domain;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a failure log; what it does not say is empty.
 *
 * @param what the line's message: {@code message failed}
 * @param error kinds of exception, never what a customer entered
 * @param kind whether trying again can help, where the log says
 * @param reason the code of a contradiction or of what cannot be read, where the log says; the runbook explains it
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

    /** Reads a line of ours, one of Lambda's own, or any other text that named what was looked for. */
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
     * Reads the line that Lambda itself writes when an invocation ends.
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

    /** False for what Lambda writes of an invocation that went well. */
    public boolean isOne() {
        return !what.equals("invocation ended: success") && !what.equals("invocation ended: ");
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }
}

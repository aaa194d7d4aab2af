package com.example.deadletters.domain;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the lines of failure logs: lines of functions, lines of Lambda, and any other text. */
final class FailureLine {

    private FailureLine() {}

    static Failure parse(String line) {
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

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }
}

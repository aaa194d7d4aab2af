package stackrun.lambda.asynchronous;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import stackrun.lambda.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The record of an asynchronous invocation that a destination receives.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Capturing records of asynchronous invocations</a>
 */
final class InvocationRecord {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private InvocationRecord() {}

    static JsonNode of(AsyncEvent event, String condition, Result last, Instant now) {
        var request = NODES.objectNode();
        request.put("requestId", event.requestId());
        request.put("functionArn", event.functionArn());
        request.put("condition", condition);
        request.put(
                "approximateInvokeCount", last instanceof Result.Answered ? event.failures() + 1 : event.failures());
        var response = NODES.objectNode();
        response.put("statusCode", last instanceof Result.Throttled ? 429 : 200);
        response.put("executedVersion", "1");
        var record = NODES.objectNode();
        record.put("version", "1.0");
        record.put("timestamp", now.toString());
        record.set("requestContext", request);
        record.set("requestPayload", json(event.payload()));
        record.set("responseContext", response);
        switch (last) {
            case Result.Answered answered -> record.set("responsePayload", json(answered.payload()));
            case Result.Failed failed -> {
                response.put("functionError", "Unhandled");
                var error = NODES.objectNode();
                error.put("errorMessage", failed.message());
                error.put("errorType", failed.type());
                record.set("responsePayload", error);
            }
            case Result.Throttled throttled -> record.putNull("responsePayload");
        }
        return record;
    }

    private static JsonNode json(byte[] payload) {
        try {
            var read = JsonMapper.shared().readTree(payload);
            return read.isMissingNode() ? NODES.nullNode() : read;
        } catch (JacksonException e) {
            return NODES.stringNode(new String(payload, StandardCharsets.UTF_8));
        }
    }
}

package com.example.simulation.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer on the wire. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of one answer, never compared
public record Reply(int status, Map<String, String> headers, byte[] body) {

    private static final String JSON = "application/x-amz-json-1.1";

    public static Reply json(int status, byte[] body) {
        return new Reply(status, Map.of("Content-Type", JSON), body);
    }

    static Reply json(JsonNode body) {
        return json(200, JsonMapper.shared().writeValueAsBytes(body));
    }

    /** An error of a JSON protocol; its code is a header as well, since a client that speaks CBOR reads no other. */
    public static Reply error(int status, String code, String message) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("__type", code);
        body.put("message", message);
        return new Reply(
                status,
                Map.of("Content-Type", JSON, "X-Amzn-ErrorType", code.substring(code.indexOf('#') + 1)),
                JsonMapper.shared().writeValueAsBytes(body));
    }

    /** An error of S3. */
    public static Reply xmlError(int status, String code) {
        return xml(status, "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, code));
    }

    static Reply xml(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/xml"), body.getBytes(StandardCharsets.UTF_8));
    }
}

package com.example.simulation.world;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response that a customer received.
 *
 * @param asked the attempt that was answered
 * @param told when the answer came
 * @param headers those of the answer
 */
public record Observation(Request asked, Moment told, int status, Map<String, String> headers, String body) {

    /** The status of a request that was sent again and again, and had no answer that was one. */
    static final int GAVE_UP = 599;

    /** Reads the answer of a function behind API Gateway. */
    static Observation of(Request asked, Moment told, byte[] payload) {
        var answer = JsonMapper.shared().readTree(payload);
        var headers = new LinkedHashMap<String, String>();
        answer.path("headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asString("")));
        return new Observation(
                asked,
                told,
                answer.path("statusCode").asInt(),
                headers,
                answer.path("body").asString(""));
    }

    public String customer() {
        return asked.customer();
    }

    /** The idempotency key that was sent with the request, if any. */
    public @Nullable String key() {
        return asked.key();
    }

    /** True where the customer need not ask again. */
    public boolean isFinal() {
        return status < 500 && !isContended();
    }

    /** True where the customer was told that others were in the way, and to ask again. */
    public boolean isContended() {
        return status == 409 && headers.containsKey("Retry-After");
    }
}

package com.example.load.bench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as API Gateway hands it to a function.
 *
 * @param json of the event
 * @param idempotencyKey the key in it, which no two requests share
 */
record Event(String json, String idempotencyKey) {

    private static final String MINIMAL_BODY = "{\"lines\":[{\"sku\":\"TEA-GREEN-100\",\"quantity\":1}]}";

    /** The bytes of a request that was not sent before. */
    byte[] next() {
        return json.replace(idempotencyKey, UUID.randomUUID().toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** The same request with the body that minimal functions read. */
    Event minimal() {
        var event = JsonMapper.shared().readTree(json).asObject();
        event.put("body", MINIMAL_BODY);
        return new Event(event.toString(), idempotencyKey);
    }
}

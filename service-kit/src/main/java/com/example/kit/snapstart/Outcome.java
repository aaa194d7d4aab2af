package com.example.kit.snapstart;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that the function succeeded: an HTTP status of 2xx, no failed item of a batch, a custom resource's SUCCESS. */
final class Outcome {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Outcome() {}

    /** @throws IllegalStateException if the answer reports a failure */
    static void requireSuccess(String answer) {
        if (answer.isBlank()) {
            return;
        }
        var json = JSON.readTree(answer);
        if (json.path("statusCode").asInt(200) / 100 != 2
                || !json.path("batchItemFailures").isEmpty()
                || !succeeded(json.path("Status"))) {
            throw new IllegalStateException("the function answered " + answer);
        }
    }

    private static boolean succeeded(JsonNode status) {
        return status.isMissingNode() || status.asString("").equals("SUCCESS");
    }
}

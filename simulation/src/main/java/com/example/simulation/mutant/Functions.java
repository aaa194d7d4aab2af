package com.example.simulation.mutant;

import com.example.simulation.process.Mutation;
import com.example.simulation.process.Mutation.LambdaFunction;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes what a function does with a batch. */
final class Functions {

    private static final byte[] ALL_DONE = "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8);

    private Functions() {}

    /** The function always reports success. */
    static Mutation sayingAllIsWell() {
        return Mutation.ofFunctions(function -> (name, event) -> {
            try {
                var answer = function.invoke(name, event);
                return isBatch(event) ? ALL_DONE : answer;
            } catch (RuntimeException swallowed) {
                return ALL_DONE;
            }
        });
    }

    /** Holds stock for an order whenever its request is read. */
    static Mutation ignoringDeadlines() {
        return Mutation.ofFunctions(function -> (name, event) ->
                function.invoke(name, name.startsWith("ReserveStock") ? withoutDeadlines(event) : event));
    }

    private static byte[] withoutDeadlines(byte[] event) {
        var json = JsonMapper.shared();
        var batch = json.readTree(event);
        for (var record : batch.path("Records")) {
            var body = json.readTree(record.path("body").asString());
            if (body.path("data") instanceof ObjectNode data) {
                data.remove("expiresAt");
            }
            ((ObjectNode) record).put("body", body.toString());
        }
        return json.writeValueAsBytes(batch);
    }

    /** Fails on messages that were received before. */
    static Mutation refusingWhatComesAgain() {
        return Mutation.ofFunctions(function -> (name, event) -> {
            for (var record : JsonMapper.shared().readTree(event).path("Records")) {
                if (record.at("/attributes/ApproximateReceiveCount").asInt(1) > 1) {
                    throw new IllegalStateException("this message was received before");
                }
            }
            return function.invoke(name, event);
        });
    }

    /** Archives only the first event of each batch. */
    static Mutation archivingTheFirst() {
        return Mutation.ofFunctions(function -> (name, event) -> function.invoke(
                name,
                name.startsWith("Archive")
                        ? JsonMapper.shared()
                                .writeValueAsBytes(alone(JsonMapper.shared()
                                        .readTree(event)
                                        .path("Records")
                                        .path(0)))
                        : event));
    }

    /** Continues with the next record after one has failed. */
    static Mutation goingOnAfterFailure() {
        return Mutation.ofFunctions(function -> (name, event) ->
                name.startsWith("Publish") ? oneByOne(function, name, event) : function.invoke(name, event));
    }

    private static byte[] oneByOne(LambdaFunction function, String name, byte[] event) {
        var json = JsonMapper.shared();
        var failures = json.createArrayNode();
        for (var record : json.readTree(event).path("Records")) {
            var answer = json.readTree(function.invoke(name, json.writeValueAsBytes(alone(record))));
            answer.path("batchItemFailures").forEach(failures::add);
        }
        var answer = json.createObjectNode();
        answer.set("batchItemFailures", failures);
        return json.writeValueAsBytes(answer);
    }

    private static JsonNode alone(JsonNode record) {
        var event = JsonMapper.shared().createObjectNode();
        event.putArray("Records").add(record);
        return event;
    }

    private static boolean isBatch(byte[] event) {
        return JsonMapper.shared().readTree(event).has("Records");
    }
}

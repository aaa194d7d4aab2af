package com.example.simulation.mutant;

import com.example.simulation.process.Mutation;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of functions that answer the API and do nothing. */
final class UnfoundedAnswers {

    private UnfoundedAnswers() {}

    /** Answers cancellations with success and does nothing. */
    static Mutation answeringCancellations() {
        return Mutation.ofFunctions(function -> (name, event) -> name.startsWith("CancelOrder")
                ? "{\"statusCode\":200,\"headers\":{},\"body\":\"{}\"}".getBytes(StandardCharsets.UTF_8)
                : function.invoke(name, event));
    }

    /** Answers edits of stock as if they were made, and does nothing. */
    static Mutation answeringEdits() {
        return Mutation.ofFunctions(function -> (name, event) -> {
            var request = JsonMapper.shared().readTree(event);
            var seen = request.at("/headers/If-Match").asString("");
            return name.startsWith("AdjustStock") && !seen.isEmpty()
                    ? edited(request, Long.parseLong(seen.replace("\"", "")) + 1)
                    : function.invoke(name, event);
        });
    }

    private static byte[] edited(JsonNode request, long edition) {
        var json = JsonMapper.shared();
        var item = (ObjectNode) json.readTree(request.path("body").asString());
        item.put("sku", request.at("/pathParameters/sku").asString());
        item.put("available", item.path("received").asLong()).put("allocated", 0);
        var answer = json.createObjectNode().put("statusCode", 200).put("body", item.toString());
        answer.putObject("headers").put("ETag", "\"%s\"".formatted(edition));
        return json.writeValueAsBytes(answer);
    }
}

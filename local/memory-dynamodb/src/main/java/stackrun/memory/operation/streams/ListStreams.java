package stackrun.memory.operation.streams;

import java.util.Set;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code ListStreams}: the streams of all tables, or of one. */
record ListStreams(Store store) implements Operation {

    private static final Set<String> MEMBERS = Set.of("TableName");

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "ListStreams", MEMBERS);
        var of = request.optionalText("TableName");
        var answer = JsonNodeFactory.instance.objectNode();
        var streams = answer.putArray("Streams");
        for (var table : store.tables().values()) {
            var definition = table.definition();
            if (definition.streamViewType() != null && (of == null || of.equals(definition.name()))) {
                streams.addObject()
                        .put("TableName", definition.name())
                        .put("StreamArn", definition.streamArn())
                        .put("StreamLabel", definition.streamLabel());
            }
        }
        return answer;
    }
}

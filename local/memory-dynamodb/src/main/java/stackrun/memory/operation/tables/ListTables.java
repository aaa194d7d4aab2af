package stackrun.memory.operation.tables;

import java.util.Set;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code ListTables}: at most 100 names a page, in alphabetical order. */
record ListTables(Store store) implements Operation {

    private static final Set<String> MEMBERS = Set.of("ExclusiveStartTableName", "Limit");
    private static final int MAX_NAMES = 100;

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "ListTables", MEMBERS);
        var start = request.optionalText("ExclusiveStartTableName");
        var limit = Math.min(request.limit(), MAX_NAMES);
        var answer = JsonNodeFactory.instance.objectNode();
        var names = answer.putArray("TableNames");
        for (var name : store.tables().keySet()) {
            if (start != null && name.compareTo(start) <= 0) {
                continue;
            }
            if (names.size() == limit) {
                return answer.put("LastEvaluatedTableName", names.get(limit - 1).stringValue());
            }
            names.add(name);
        }
        return answer;
    }
}

package stackrun.memory.operation;

import java.time.InstantSource;
import java.util.Set;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes, describes and drops tables. */
final class TableOperations {

    private static final Set<String> ONLY_NAME = Set.of("TableName");
    private static final Set<String> LIST = Set.of("ExclusiveStartTableName", "Limit");
    private static final int MAX_NAMES = 100;

    private final Store store;
    private final InstantSource clock;

    TableOperations(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    ObjectNode create(JsonNode json) {
        var definition = CreateTable.definition(json, clock.instant());
        if (store.tables().containsKey(definition.name())) {
            throw new Refusal("ResourceInUseException", "Table already exists: " + definition.name());
        }
        var table = Table.of(definition);
        store.tables().put(definition.name(), table);
        return Descriptions.answer("TableDescription", table);
    }

    ObjectNode describe(JsonNode json) {
        return Descriptions.answer("Table", table(json, "DescribeTable"));
    }

    ObjectNode delete(JsonNode json) {
        var table = table(json, "DeleteTable");
        if (table.definition().request().path("DeletionProtectionEnabled").asBoolean(false)) {
            throw Refusal.validation("Resource cannot be deleted as it is currently protected against deletion."
                    + " Disable deletion protection first.");
        }
        store.tables().remove(table.definition().name());
        return Descriptions.answer("TableDescription", table);
    }

    ObjectNode list(JsonNode json) {
        var request = Request.of(json, "ListTables", LIST);
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

    ObjectNode updateTimeToLive(JsonNode json) {
        var request = Request.of(json, "UpdateTimeToLive", Set.of("TableName", "TimeToLiveSpecification"));
        var table = store.table(request.text("TableName"));
        var specification = Request.of(
                request.required("TimeToLiveSpecification"),
                "TimeToLiveSpecification",
                Set.of("Enabled", "AttributeName"));
        var attribute = specification.text("AttributeName");
        specification.required("Enabled");
        var enabled = specification.flag("Enabled", false);
        if (enabled == (table.timeToLive() != null)) {
            throw Refusal.validation("TimeToLive is already " + (enabled ? "enabled" : "disabled"));
        }
        table.setTimeToLive(enabled ? attribute : null);
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("TimeToLiveSpecification", specification.json());
        return answer;
    }

    ObjectNode describeTimeToLive(JsonNode json) {
        var attribute = table(json, "DescribeTimeToLive").timeToLive();
        var answer = JsonNodeFactory.instance.objectNode();
        var description = answer.putObject("TimeToLiveDescription");
        description.put("TimeToLiveStatus", attribute == null ? "DISABLED" : "ENABLED");
        if (attribute != null) {
            description.put("AttributeName", attribute);
        }
        return answer;
    }

    private Table table(JsonNode json, String operation) {
        return store.table(Request.of(json, operation, ONLY_NAME).text("TableName"));
    }
}

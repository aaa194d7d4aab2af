package stackrun.memory.operation.tables;

import java.math.BigDecimal;
import java.util.List;
import stackrun.memory.table.Table;
import stackrun.memory.table.TableDefinition;
import stackrun.memory.value.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the description of a table as {@code DescribeTable} answers it. */
final class TableDescription {

    private TableDescription() {}

    /** @param member the member of the answer that contains the description */
    static ObjectNode answer(String member, Table table) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set(member, of(table));
        return answer;
    }

    private static ObjectNode of(Table table) {
        var definition = table.definition();
        var json = JsonNodeFactory.instance.objectNode();
        for (var member : List.of("TableName", "AttributeDefinitions", "KeySchema", "DeletionProtectionEnabled")) {
            if (definition.request().has(member)) {
                json.set(member, definition.request().get(member));
            }
        }
        json.put("TableStatus", "ACTIVE");
        json.put("TableArn", definition.arn());
        json.put("CreationDateTime", BigDecimal.valueOf(definition.created().toEpochMilli(), 3));
        json.put("ItemCount", table.items().size());
        json.put(
                "TableSizeBytes",
                table.items().values().stream().mapToLong(Item::size).sum());
        if (definition.request().path("BillingMode").asString("").equals("PAY_PER_REQUEST")) {
            json.putObject("BillingModeSummary").put("BillingMode", "PAY_PER_REQUEST");
        }
        if (!definition.indexes().isEmpty()) {
            var array = json.putArray("GlobalSecondaryIndexes");
            definition.request().path("GlobalSecondaryIndexes").forEach(index -> array.add(index(index, definition)));
        }
        if (definition.streamViewType() != null) {
            json.set("StreamSpecification", definition.request().get("StreamSpecification"));
            json.put("LatestStreamLabel", definition.streamLabel());
            json.put("LatestStreamArn", definition.streamArn());
        }
        return json;
    }

    private static ObjectNode index(JsonNode index, TableDefinition definition) {
        var json = JsonNodeFactory.instance.objectNode();
        for (var member : List.of("IndexName", "KeySchema", "Projection")) {
            json.set(member, index.get(member));
        }
        json.put("IndexStatus", "ACTIVE");
        return json.put(
                "IndexArn",
                "%s/index/%s"
                        .formatted(definition.arn(), index.path("IndexName").asString("")));
    }
}

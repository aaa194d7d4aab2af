package stackrun.memory;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import stackrun.embedded.setting.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tables as {@code DescribeTable} shows them. */
final class Descriptions {

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Descriptions() {}

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
        json.put("TableArn", arn(definition));
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
            json.put("LatestStreamLabel", streamLabel(definition));
            json.put("LatestStreamArn", streamArn(definition));
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
                "%s/index/%s".formatted(arn(definition), index.path("IndexName").asString("")));
    }

    static String streamLabel(TableDefinition definition) {
        return LABEL.format(definition.created());
    }

    static String streamArn(TableDefinition definition) {
        return arn(definition) + "/stream/" + streamLabel(definition);
    }

    private static String arn(TableDefinition definition) {
        return Account.DEFAULT.arn("dynamodb", "table/" + definition.name());
    }
}

package com.example.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Creates a table from the committed template, with a unique name. */
public final class TemplateTable {

    private static final Path TEMPLATE = Path.of("..", "infra-cdk", "templates", "dev", "Data.json");

    private TemplateTable() {}

    /**
     * Creates the table and returns its name.
     *
     * @param id the construct id, with which the logical id begins, for example {@code Orders}
     */
    public static String create(DynamoDbClient client, String id) {
        var properties = properties(id);
        var name = id + "-" + UUID.randomUUID();
        var indexes = each(properties.path("GlobalSecondaryIndexes"))
                .map(TemplateTable::index)
                .toList();
        client.createTable(create -> create.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(properties))
                .attributeDefinitions(each(properties.path("AttributeDefinitions"))
                        .map(TemplateTable::attribute)
                        .toList())
                .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes));
        return name;
    }

    private static JsonNode properties(String id) {
        try {
            return JsonMapper.shared().readTree(Files.readString(TEMPLATE)).path("Resources").properties().stream()
                    .filter(resource -> resource.getKey().matches(id + "[0-9A-F]{8}"))
                    .map(Map.Entry::getValue)
                    .filter(resource -> resource.path("Type").asString().equals("AWS::DynamoDB::Table"))
                    .findFirst()
                    .orElseThrow()
                    .path("Properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GlobalSecondaryIndex index(JsonNode index) {
        var projection = index.path("Projection");
        var others = each(projection.path("NonKeyAttributes"))
                .map(JsonNode::asString)
                .toList();
        return GlobalSecondaryIndex.builder()
                .indexName(index.path("IndexName").asString())
                .keySchema(keys(index))
                .projection(project -> project.projectionType(
                                projection.path("ProjectionType").asString())
                        .nonKeyAttributes(others.isEmpty() ? null : others))
                .build();
    }

    private static List<KeySchemaElement> keys(JsonNode tableOrIndex) {
        return each(tableOrIndex.path("KeySchema"))
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.path("AttributeName").asString())
                        .keyType(key.path("KeyType").asString())
                        .build())
                .toList();
    }

    private static AttributeDefinition attribute(JsonNode attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute.path("AttributeName").asString())
                .attributeType(attribute.path("AttributeType").asString())
                .build();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return array.values().stream();
    }
}

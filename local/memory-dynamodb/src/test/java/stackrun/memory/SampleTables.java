package stackrun.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Two tables: one like the services', one with a range key; {@code id} keeps those of several runs apart. */
record SampleTables(String id) {

    /** Key {@code pk}; indexes by owner and rank, of the open ones, and of everything by its rank. */
    String plain() {
        return "plain-" + id;
    }

    /** Key {@code pk}, {@code sk}, both numbers and bytes in one; one index that turns them around. */
    String ranged() {
        return "ranged-" + id;
    }

    List<String> names() {
        return List.of(plain(), ranged());
    }

    List<CreateTableRequest> requests() {
        return List.of(
                CreateTableRequest.builder()
                        .tableName(plain())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                attribute("pk", ScalarAttributeType.S),
                                attribute("ownerId", ScalarAttributeType.S),
                                attribute("rank", ScalarAttributeType.N),
                                attribute("shard", ScalarAttributeType.N))
                        .keySchema(key("pk", KeyType.HASH))
                        .globalSecondaryIndexes(
                                index("by-owner", ProjectionType.INCLUDE, List.of("a", "n"), "ownerId", "rank"),
                                index("open", ProjectionType.KEYS_ONLY, List.of(), "shard", "ownerId"),
                                index("all", ProjectionType.ALL, List.of(), "rank"))
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                        .build(),
                CreateTableRequest.builder()
                        .tableName(ranged())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                attribute("pk", ScalarAttributeType.B), attribute("sk", ScalarAttributeType.N))
                        .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                        .globalSecondaryIndexes(index("turned", ProjectionType.KEYS_ONLY, List.of(), "sk", "pk"))
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
                        .build());
    }

    /** The attributes of the keys, by the name of the index; of the table by its own name. */
    static Map<String, List<String>> keys(String table) {
        return table.startsWith("plain")
                ? Map.of(
                        "", List.of("pk"),
                        "by-owner", List.of("ownerId", "rank"),
                        "open", List.of("shard", "ownerId"),
                        "all", List.of("rank"))
                : Map.of("", List.of("pk", "sk"), "turned", List.of("sk", "pk"));
    }

    static List<String> keys(String table, String index) {
        return keys(table).getOrDefault(index, List.of());
    }

    /** A value of the type of a key. */
    static AttributeValue keyValue(String table, String attribute, RandomValues values) {
        return keyValue(table, attribute, values, true);
    }

    /** @param maybeWrong whether now and then it is of another type */
    static AttributeValue keyValue(String table, String attribute, RandomValues values, boolean maybeWrong) {
        if (maybeWrong && values.oneIn(60)) {
            return values.any();
        }
        return switch (attribute) {
            case "pk" ->
                table.startsWith("plain")
                        ? AttributeValue.fromS(values.of(List.of("p1", "p2", "p3", "p4", "p5")))
                        : AttributeValue.fromB(SdkBytes.fromUtf8String(values.of(List.of("x", "y"))));
            case "ownerId" -> AttributeValue.fromS(values.of(List.of("o1", "o2", "o3")));
            default -> AttributeValue.fromN(values.of(List.of("-1", "0", "1", "2.5", "10")));
        };
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static GlobalSecondaryIndex index(
            String name, ProjectionType type, List<String> projected, String hash, String... range) {
        var keys = new ArrayList<>(List.of(key(hash, KeyType.HASH)));
        for (var attribute : range) {
            keys.add(key(attribute, KeyType.RANGE));
        }
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys)
                .projection(Projection.builder()
                        .projectionType(type)
                        .nonKeyAttributes(projected.isEmpty() ? null : projected)
                        .build())
                .build();
    }
}

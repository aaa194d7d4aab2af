package stackrun.parity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A table of one case with the keys {@code pk} and {@code sk}, a sparse index and a stream. */
record ParityTable(DynamoDbClient dynamoDb, String name) {

    private static final String INDEX = "due";

    static ParityTable in(Backend backend) {
        var table = new ParityTable(backend.dynamoDb(), backend.name());
        var dynamoDb = table.dynamoDb;
        dynamoDb.createTable(create -> create.tableName(table.name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(
                        Stream.of("pk", "sk", "due").map(ParityTable::text).toList())
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName(INDEX)
                        .keySchema(key("due", KeyType.HASH))
                        .projection(projection -> projection
                                .projectionType(ProjectionType.INCLUDE)
                                .nonKeyAttributes("kept"))
                        .build())
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
        backend.afterwards(() -> dynamoDb.deleteTable(delete -> delete.tableName(table.name)));
        try {
            Wait.until(
                    () -> dynamoDb.describeTable(describe -> describe.tableName(table.name))
                            .table()
                            .tableStatus(),
                    TableStatus.ACTIVE::equals,
                    "the table does not become active");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return table;
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static AttributeDefinition text(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    /** Returns an attribute that has to be there. */
    static AttributeValue value(Map<String, AttributeValue> item, String attribute) {
        var value = item.get(attribute);
        if (value == null) {
            throw new Difference("the attribute %s is missing".formatted(attribute));
        }
        return value;
    }

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }

    PutItemResponse put(String pk, String sk, Map<String, AttributeValue> attributes) {
        var item = new HashMap<>(key(pk, sk));
        item.putAll(attributes);
        return dynamoDb.putItem(put -> put.tableName(name).item(item));
    }

    /** Reads consistently. */
    Map<String, AttributeValue> get(String pk, String sk) {
        return dynamoDb.getItem(get -> get.tableName(name).key(key(pk, sk)).consistentRead(true))
                .item();
    }

    /** Raises version 1 to 2. */
    void next(UpdateItemRequest.Builder update, String sk, String by) {
        update.tableName(name)
                .key(key("order", sk))
                .updateExpression("SET version = :next, #by = :by")
                .conditionExpression("version = :read")
                .expressionAttributeNames(Map.of("#by", "by"))
                .expressionAttributeValues(Map.of(
                        ":read",
                        AttributeValue.fromN("1"),
                        ":next",
                        AttributeValue.fromN("2"),
                        ":by",
                        AttributeValue.fromS(by)));
    }

    TransactWriteItemsResponse transact(String token, TransactWriteItem... actions) {
        return dynamoDb.transactWriteItems(
                write -> write.clientRequestToken(token).transactItems(actions));
    }

    TransactWriteItem putNew(String sk) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(name).item(key("order", sk)).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    TransactWriteItem count(String sk) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(name)
                        .key(key("order", sk))
                        .updateExpression("ADD counted :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))))
                .build();
    }

    /** Reads pages of three. */
    List<String> sortKeys(String pk, boolean forwards) {
        var keys = new ArrayList<String>();
        Map<String, AttributeValue> start = Map.of();
        do {
            var from = start;
            var page = dynamoDb.query(query -> query.tableName(name)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                    .scanIndexForward(forwards)
                    .exclusiveStartKey(from.isEmpty() ? null : from)
                    .limit(3));
            page.items().forEach(item -> keys.add(value(item, "sk").s()));
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return keys;
    }

    List<Map<String, AttributeValue>> due(boolean consistent) {
        return dynamoDb.query(query -> query.tableName(name)
                        .indexName(INDEX)
                        .keyConditionExpression("due = :now")
                        .expressionAttributeValues(Map.of(":now", AttributeValue.fromS("now")))
                        .consistentRead(consistent))
                .items();
    }
}

package stackrun.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Requests of every kind to the sample tables, most of them valid. */
final class RandomRequests {

    /**
     * A request, and how a client sends it.
     *
     * @param ordered whether the order of the answer's items says something
     */
    record Step(SdkPojo request, boolean ordered, Function<DynamoDbClient, ? extends SdkPojo> call) {

        Step(SdkPojo request, Function<DynamoDbClient, ? extends SdkPojo> call) {
            this(request, true, call);
        }
    }

    private final RandomValues values;
    private final SampleTables tables;
    private final List<TransactWriteItemsRequest> transactions = new ArrayList<>();
    private final Map<String, Map<String, AttributeValue>> lastKeys = new LinkedHashMap<>();
    private int tokens;

    RandomRequests(Random random, SampleTables tables) {
        this.values = new RandomValues(random);
        this.tables = tables;
    }

    Step next() {
        int dice = values.random().nextInt(100);
        if (dice < 20) {
            return put();
        }
        if (dice < 52) {
            return update();
        }
        if (dice < 59) {
            return delete();
        }
        if (dice < 72) {
            return transactWrite();
        }
        if (dice < 75) {
            return get();
        }
        if (dice < 78) {
            return batchGet();
        }
        if (dice < 81) {
            return batchWrite();
        }
        if (dice < 84) {
            return transactGet();
        }
        return query();
    }

    private String table() {
        return values.oneIn(300) ? "missing" : existingTable();
    }

    private String existingTable() {
        return values.oneIn(3) ? tables.ranged() : tables.plain();
    }

    private Map<String, AttributeValue> rightKey(String table) {
        var key = new LinkedHashMap<String, AttributeValue>();
        for (var attribute : SampleTables.keys(table, "")) {
            key.put(attribute, SampleTables.keyValue(table, attribute, values, false));
        }
        return key;
    }

    private Map<String, AttributeValue> key(String table) {
        var key = new LinkedHashMap<String, AttributeValue>();
        for (var attribute : SampleTables.keys(table, "")) {
            if (!values.oneIn(150)) {
                key.put(attribute, SampleTables.keyValue(table, attribute, values));
            }
        }
        if (values.oneIn(150)) {
            key.put("a", values.text());
        }
        return key;
    }

    private Map<String, AttributeValue> item(String table) {
        var item = new LinkedHashMap<>(key(table));
        for (var attribute : List.of("a", "b", "c", "d", "status")) {
            if (values.oneIn(2)) {
                item.put(attribute, values.anyOfItem());
            }
        }
        if (values.oneIn(2)) {
            item.put("n", values.oneIn(2) ? values.smallNumber() : values.number());
        }
        if (values.oneIn(2)) {
            item.put("tags", values.tags());
        }
        for (var attribute : List.of("ownerId", "rank", "shard")) {
            if (values.oneIn(2)) {
                item.put(attribute, SampleTables.keyValue(table, attribute, values));
            }
        }
        return item;
    }

    private @Nullable String maybeCondition(RandomExpressions expressions) {
        return values.oneIn(2) ? expressions.condition() : null;
    }

    private @Nullable String maybeAllOld() {
        return values.oneIn(2) ? "ALL_OLD" : null;
    }

    private static <K, V> @Nullable Map<K, V> orNull(Map<K, V> map) {
        return map.isEmpty() ? null : map;
    }

    private Step put() {
        var table = table();
        var expressions = new RandomExpressions(values);
        var request = PutItemRequest.builder()
                .tableName(table)
                .item(item(table))
                .conditionExpression(maybeCondition(expressions))
                .expressionAttributeNames(orNull(expressions.names()))
                .expressionAttributeValues(orNull(expressions.literals()))
                .returnValues(values.oneIn(60) ? "UPDATED_NEW" : maybeAllOld())
                .returnValuesOnConditionCheckFailure(maybeAllOld())
                .build();
        return new Step(request, client -> client.putItem(request));
    }

    private Step update() {
        var table = table();
        var expressions = new RandomExpressions(values);
        var update = values.oneIn(30) ? null : expressions.update();
        // DynamoDB Local fails where nothing is updated and the updated attributes are asked for; of a document that
        // was
        // updated in part it shows sometimes the part, sometimes all.
        var intoDocuments = update != null && (update.contains(".") || update.contains("["));
        var returnValues = List.of("NONE", "ALL_OLD", "ALL_NEW", "UPDATED_NEW", "UPDATED_OLD");
        var request = UpdateItemRequest.builder()
                .tableName(table)
                .key(key(table))
                .updateExpression(update)
                .conditionExpression(values.oneIn(4) ? expressions.condition() : null)
                .expressionAttributeNames(orNull(expressions.names()))
                .expressionAttributeValues(orNull(expressions.literals()))
                .returnValues(values.of(returnValues.subList(0, update == null || intoDocuments ? 3 : 5)))
                .returnValuesOnConditionCheckFailure(maybeAllOld())
                .build();
        return new Step(request, client -> client.updateItem(request));
    }

    private Step delete() {
        var table = table();
        var expressions = new RandomExpressions(values);
        var request = DeleteItemRequest.builder()
                .tableName(table)
                .key(key(table))
                .conditionExpression(maybeCondition(expressions))
                .expressionAttributeNames(orNull(expressions.names()))
                .expressionAttributeValues(orNull(expressions.literals()))
                .returnValues(maybeAllOld())
                .returnValuesOnConditionCheckFailure(maybeAllOld())
                .build();
        return new Step(request, client -> client.deleteItem(request));
    }

    private Step transactWrite() {
        if (!transactions.isEmpty() && values.oneIn(8)) {
            return repeated(values.of(transactions));
        }
        var items = new ArrayList<TransactWriteItem>();
        var targets = new HashSet<String>();
        for (int i = values.random().nextInt(4); i >= 0; i--) {
            var write = write();
            if (targets.add(target(write))) {
                items.add(write);
            }
        }
        var request = TransactWriteItemsRequest.builder()
                .transactItems(items)
                .clientRequestToken(tables.id() + "-" + tokens++)
                .build();
        transactions.add(request);
        return new Step(request, client -> client.transactWriteItems(request));
    }

    private static String target(TransactWriteItem write) {
        if (write.put() != null) {
            return target(write.put().tableName(), write.put().item());
        }
        if (write.delete() != null) {
            return target(write.delete().tableName(), write.delete().key());
        }
        return write.update() != null
                ? target(write.update().tableName(), write.update().key())
                : target(
                        write.conditionCheck().tableName(),
                        write.conditionCheck().key());
    }

    private static String target(String table, Map<String, AttributeValue> attributes) {
        return table + "/" + attributes.get("pk") + "/" + (table.startsWith("ranged") ? attributes.get("sk") : "");
    }

    /** The same once more, or another transaction under the same token. */
    private Step repeated(TransactWriteItemsRequest before) {
        var request = values.oneIn(2)
                ? before
                : before.toBuilder().transactItems(write()).build();
        return new Step(request, client -> client.transactWriteItems(request));
    }

    private TransactWriteItem write() {
        var table = existingTable();
        var expressions = new RandomExpressions(values);
        return switch (values.random().nextInt(5)) {
            case 0 -> {
                var item = item(table);
                var condition = maybeCondition(expressions);
                yield TransactWriteItem.builder()
                        .put(put -> put.tableName(table)
                                .item(item)
                                .conditionExpression(condition)
                                .expressionAttributeNames(orNull(expressions.names()))
                                .expressionAttributeValues(orNull(expressions.literals()))
                                .returnValuesOnConditionCheckFailure(maybeAllOld()))
                        .build();
            }
            case 1 -> {
                var key = key(table);
                var condition = maybeCondition(expressions);
                yield TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table)
                                .key(key)
                                .conditionExpression(condition)
                                .expressionAttributeNames(orNull(expressions.names()))
                                .expressionAttributeValues(orNull(expressions.literals()))
                                .returnValuesOnConditionCheckFailure(maybeAllOld()))
                        .build();
            }
            case 2 -> {
                var key = key(table);
                var condition = expressions.condition();
                yield TransactWriteItem.builder()
                        .conditionCheck(check -> check.tableName(table)
                                .key(key)
                                .conditionExpression(condition)
                                .expressionAttributeNames(orNull(expressions.names()))
                                .expressionAttributeValues(orNull(expressions.literals()))
                                .returnValuesOnConditionCheckFailure(maybeAllOld()))
                        .build();
            }
            default -> {
                var key = key(table);
                var update = expressions.update();
                var condition = values.oneIn(4) ? expressions.condition() : null;
                yield TransactWriteItem.builder()
                        .update(change -> change.tableName(table)
                                .key(key)
                                .updateExpression(update)
                                .conditionExpression(condition)
                                .expressionAttributeNames(orNull(expressions.names()))
                                .expressionAttributeValues(orNull(expressions.literals()))
                                .returnValuesOnConditionCheckFailure(maybeAllOld()))
                        .build();
            }
        };
    }

    private Step get() {
        var table = table();
        var expressions = new RandomExpressions(values);
        var request = GetItemRequest.builder()
                .tableName(table)
                .key(key(table))
                .consistentRead(values.oneIn(2) ? true : null)
                .projectionExpression(values.oneIn(2) ? expressions.projection() : null)
                .expressionAttributeNames(orNull(expressions.names()))
                .build();
        return new Step(request, client -> client.getItem(request));
    }

    private Step transactGet() {
        var gets = new ArrayList<TransactGetItem>();
        for (int i = values.random().nextInt(3); i >= 0; i--) {
            var table = existingTable();
            var key = rightKey(table);
            var expressions = new RandomExpressions(values);
            var projection = values.oneIn(2) ? expressions.projection() : null;
            gets.add(TransactGetItem.builder()
                    .get(get -> get.tableName(table)
                            .key(key)
                            .projectionExpression(projection)
                            .expressionAttributeNames(orNull(expressions.names())))
                    .build());
        }
        var request = TransactGetItemsRequest.builder().transactItems(gets).build();
        return new Step(request, client -> client.transactGetItems(request));
    }

    private Step batchGet() {
        var wanted = new LinkedHashMap<String, KeysAndAttributes>();
        for (var table : List.of(tables.plain(), tables.ranged())) {
            var keys = new ArrayList<Map<String, AttributeValue>>();
            for (int i = values.random().nextInt(3); i > 0; i--) {
                keys.add(key(table));
            }
            if (!keys.isEmpty()) {
                var expressions = new RandomExpressions(values);
                var projection = values.oneIn(2) ? expressions.projection() : null;
                wanted.put(
                        table,
                        KeysAndAttributes.builder()
                                .keys(keys)
                                .consistentRead(values.oneIn(2))
                                .projectionExpression(projection)
                                .expressionAttributeNames(orNull(expressions.names()))
                                .build());
            }
        }
        var request = BatchGetItemRequest.builder().requestItems(wanted).build();
        return new Step(request, client -> client.batchGetItem(request));
    }

    private Step batchWrite() {
        var writes = new LinkedHashMap<String, List<WriteRequest>>();
        for (var table : List.of(tables.plain(), tables.ranged())) {
            var all = new ArrayList<WriteRequest>();
            for (int i = values.random().nextInt(3); i > 0; i--) {
                var item = item(table);
                var key = key(table);
                all.add(
                        values.oneIn(2)
                                ? WriteRequest.builder()
                                        .putRequest(put -> put.item(item))
                                        .build()
                                : WriteRequest.builder()
                                        .deleteRequest(delete -> delete.key(key))
                                        .build());
            }
            if (!all.isEmpty()) {
                writes.put(table, all);
            }
        }
        var request = BatchWriteItemRequest.builder().requestItems(writes).build();
        return new Step(request, client -> client.batchWriteItem(request));
    }

    private Step query() {
        var table = table();
        var index =
                values.of(SampleTables.keys(table).keySet().stream().sorted().toList());
        var names = SampleTables.keys(table, index);
        var range = names.size() == 1 ? "" : names.get(1);
        var expressions = new RandomExpressions(values);
        var condition = expressions.keyCondition(
                names.getFirst(),
                SampleTables.keyValue(table, names.getFirst(), values),
                range,
                SampleTables.keyValue(table, range, values),
                SampleTables.keyValue(table, range, values));
        var place = table + "/" + index;
        // Whether a page may begin behind the only item there can be is nowhere said.
        var namesOneItem = condition.split(" = ").length > 2;
        // In which order an index has items with one key is nobody's promise.
        var ordered = index.isEmpty() || index.equals("turned");
        var request = QueryRequest.builder()
                .tableName(table)
                .indexName(index.isEmpty() ? null : values.oneIn(100) ? "missing" : index)
                .keyConditionExpression(condition)
                .filterExpression(values.oneIn(3) ? expressions.condition() : null)
                .projectionExpression(values.oneIn(4) ? expressions.projection() : null)
                .select(
                        values.oneIn(8)
                                ? values.of(List.of("COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"))
                                : null)
                .limit(
                        ordered && values.oneIn(2)
                                ? Integer.valueOf(1 + values.random().nextInt(3))
                                : null)
                .scanIndexForward(values.oneIn(3) ? Boolean.FALSE : null)
                .exclusiveStartKey(namesOneItem || !values.oneIn(3) ? null : lastKeys.get(place))
                .expressionAttributeNames(orNull(expressions.names()))
                .expressionAttributeValues(orNull(expressions.literals()))
                .build();
        return new Step(request, ordered, client -> {
            var answer = client.query(request);
            if (answer.hasLastEvaluatedKey()) {
                lastKeys.put(place, answer.lastEvaluatedKey());
            }
            return answer;
        });
    }
}

package stackrun.parity;

import static stackrun.parity.Difference.refused;
import static stackrun.parity.Difference.unless;
import static stackrun.parity.ParityTable.value;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** DynamoDB's tables. */
final class TableCases {

    private static final String SERVICE = "DynamoDB";
    private static final String EXPRESSIONS =
            "amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html";
    private static final String TRANSACTIONS = "amazondynamodb/latest/APIReference/API_TransactWriteItems.html";
    private static final String INDEXES = "amazondynamodb/latest/developerguide/GSI.html";
    private static final String QUERY = "amazondynamodb/latest/APIReference/API_Query.html";
    private static final String QUOTAS = "amazondynamodb/latest/developerguide/Constraints.html";

    private TableCases() {}

    static List<ParityCase> all() {
        return List.of(
                of(
                        "a conditional put never overwrites, and returns the stored item on request",
                        EXPRESSIONS,
                        TableCases::putOnce),
                of("of two updates of one version the second fails", EXPRESSIONS, TableCases::optimisticLock),
                of(
                        "a transaction writes all items or none, with a reason for each action",
                        TRANSACTIONS,
                        TableCases::allOrNothing),
                of("a transaction that repeats its token is applied once", TRANSACTIONS, TableCases::appliedOnce),
                of("a token with other actions is an error", TRANSACTIONS, TableCases::otherParameters),
                of(
                        "a transaction with two actions on one item is an error",
                        TRANSACTIONS,
                        TableCases::twiceTheSameItem),
                of(
                        "a consistent read returns the latest write",
                        "amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html",
                        TableCases::consistentRead),
                of("a query returns pages in the order of the sort key, in both directions", QUERY, TableCases::pages),
                of(
                        "an index contains only items with its key, and only projected attributes",
                        INDEXES,
                        TableCases::index),
                of("a consistent read of a global index is an error", INDEXES, TableCases::consistentIndex),
                of(
                        "ADD counts, and numbers keep 38 digits",
                        "amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html",
                        TableCases::numbers),
                of("an empty key is an error", QUOTAS, TableCases::emptyKey),
                of("an item above 400 KB is an error", QUOTAS, TableCases::largeItem),
                of(
                        "a reserved word in an expression is an error",
                        "amazondynamodb/latest/developerguide/ReservedWords.html",
                        TableCases::reservedWord));
    }

    private static ParityCase of(String behaviour, String page, ParityCase.Check check) {
        return new ParityCase(SERVICE, behaviour, page, check);
    }

    private static void putOnce(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        table.put("order", "1", Map.of("state", AttributeValue.fromS("PENDING")));
        var failure = refused(
                ConditionalCheckFailedException.class,
                () -> table.dynamoDb()
                        .putItem(put -> put.tableName(table.name())
                                .item(ParityTable.key("order", "1"))
                                .conditionExpression("attribute_not_exists(pk)")
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
        unless(
                failure.hasItem()
                        && "PENDING".equals(value(failure.item(), "state").s()),
                "the stored item is not returned");
        unless(table.get("order", "1").containsKey("state"), "the stored item was overwritten");
    }

    private static void optimisticLock(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        table.put("order", "1", Map.of("version", AttributeValue.fromN("1")));
        table.dynamoDb().updateItem(update -> table.next(update, "1", "first"));
        refused(
                ConditionalCheckFailedException.class,
                () -> table.dynamoDb().updateItem(update -> table.next(update, "1", "second")));
        var item = table.get("order", "1");
        unless(
                "2".equals(value(item, "version").n())
                        && "first".equals(value(item, "by").s()),
                "the second update was applied");
    }

    private static void allOrNothing(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        table.put("order", "taken", Map.of());
        var failure = refused(
                TransactionCanceledException.class,
                () -> table.transact(UUID.randomUUID().toString(), table.putNew("new"), table.putNew("taken")));
        var codes = failure.cancellationReasons().stream()
                .map(CancellationReason::code)
                .toList();
        unless(codes.equals(List.of("None", "ConditionalCheckFailed")), "reasons " + codes);
        unless(table.get("order", "new").isEmpty(), "a part of the transaction was written");
    }

    private static void appliedOnce(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        var token = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            table.transact(token, table.count("1"));
        }
        var counted = value(table.get("order", "1"), "counted").n();
        unless("1".equals(counted), "applied %s times".formatted(counted));
    }

    private static void otherParameters(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        var token = UUID.randomUUID().toString();
        table.transact(token, table.count("1"));
        refused(IdempotentParameterMismatchException.class, () -> table.transact(token, table.count("2")));
    }

    private static void twiceTheSameItem(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        TransactWriteItem[] actions = {table.count("1"), table.count("1")};
        refused("ValidationException", () -> table.transact(UUID.randomUUID().toString(), actions));
    }

    private static void consistentRead(Backend backend) {
        var table = ParityTable.in(backend);
        for (int i = 0; i < 20; i++) {
            var written = Integer.toString(i);
            table.put("order", "1", Map.of("written", AttributeValue.fromN(written)));
            unless(written.equals(value(table.get("order", "1"), "written").n()), "an earlier write was read");
        }
    }

    private static void pages(Backend backend) {
        var table = ParityTable.in(backend);
        var keys = IntStream.rangeClosed(1, 7).mapToObj("%03d"::formatted).toList();
        keys.reversed().forEach(key -> table.put("customer", key, Map.of()));
        unless(table.sortKeys("customer", true).equals(keys), "wrong order forwards");
        unless(table.sortKeys("customer", false).equals(keys.reversed()), "wrong order backwards");
    }

    private static void index(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        table.put(
                "order",
                "1",
                Map.of(
                        "due",
                        AttributeValue.fromS("now"),
                        "kept",
                        AttributeValue.fromS("k"),
                        "left",
                        AttributeValue.fromS("l")));
        table.put("order", "2", Map.of("kept", AttributeValue.fromS("k")));
        var found = Wait.until(() -> table.due(false), items -> !items.isEmpty(), "the index stays empty");
        unless(found.size() == 1, "an item without the key of the index is in it");
        unless(found.getFirst().containsKey("kept") && !found.getFirst().containsKey("left"), "projection ignored");
    }

    private static void consistentIndex(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        refused("ValidationException", () -> table.due(true));
    }

    private static void numbers(Backend backend) {
        var table = ParityTable.in(backend);
        var digits = "12345678901234567890123456789012345678";
        table.put("order", "1", Map.of("counted", AttributeValue.fromN(digits)));
        table.transact(UUID.randomUUID().toString(), table.count("1"));
        var counted = value(table.get("order", "1"), "counted").n();
        unless("12345678901234567890123456789012345679".equals(counted), "digits are lost");
    }

    private static void emptyKey(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        refused("ValidationException", () -> table.put("order", "", Map.of()));
    }

    private static void largeItem(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        var large = AttributeValue.fromS("x".repeat(400 * 1024));
        refused("ValidationException", () -> table.put("order", "1", Map.of("large", large)));
    }

    private static void reservedWord(Backend backend) throws Exception {
        var table = ParityTable.in(backend);
        refused(
                "ValidationException",
                () -> table.dynamoDb()
                        .updateItem(update -> update.tableName(table.name())
                                .key(ParityTable.key("order", "1"))
                                .updateExpression("SET status = :value")
                                .expressionAttributeValues(Map.of(":value", AttributeValue.fromS("x")))));
    }
}

package com.example.simulation.mutant;

import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Changes of the transactions that the shop writes. */
final class TransactionChanges {

    private TransactionChanges() {}

    /** Deletes a reservation instead of updating it. */
    static TransactWriteItem deleteOfReservation(TransactWriteItem item) {
        var update = item.update();
        return update != null && Requests.text(update.key(), "pk").startsWith("RESERVATION#")
                ? TransactWriteItem.builder()
                        .delete(Delete.builder()
                                .tableName(update.tableName())
                                .key(update.key())
                                .build())
                        .build()
                : item;
    }

    /** Removes every condition from a transaction that releases a reservation. */
    static TransactWriteItemsRequest releasedAnyway(TransactWriteItemsRequest request) {
        boolean release = request.transactItems().stream()
                .anyMatch(item -> item.update() != null
                        && Requests.text(item.update().key(), "pk").startsWith("RESERVATION#"));
        return release
                ? request.toBuilder()
                        .transactItems(request.transactItems().stream()
                                .map(TransactionChanges::always)
                                .toList())
                        .build()
                : request;
    }

    /** Replaces the condition by one that always holds, since DynamoDB rejects unused names and values. */
    private static TransactWriteItem always(TransactWriteItem item) {
        var update = item.update();
        return update == null || update.conditionExpression() == null
                ? item
                : TransactWriteItem.builder()
                        .update(update.toBuilder()
                                .conditionExpression("(%1$s) OR NOT (%1$s)".formatted(update.conditionExpression()))
                                .build())
                        .build();
    }

    /** Leaves out the counts of sales per item. */
    static TransactWriteItemsRequest withoutItems(TransactWriteItemsRequest request) {
        return request.toBuilder()
                .transactItems(request.transactItems().stream()
                        .filter(item -> item.update() == null
                                || !Requests.text(item.update().key(), "sk").contains("#SKU#"))
                        .toList())
                .build();
    }

    /** Keeps the record of a stock edit and leaves out the edit. */
    static TransactWriteItemsRequest withoutSku(TransactWriteItemsRequest request) {
        return request.transactItems().stream().noneMatch(item -> Requests.puts(item, "ADJUSTMENT#"))
                ? request
                : request.toBuilder()
                        .transactItems(request.transactItems().stream()
                                .filter(item -> item.update() == null)
                                .toList())
                        .build();
    }

    /**
     * Holds stock whatever its price. DynamoDB rejects a request with an unused name or value, so the condition becomes one
     * that always holds.
     */
    static TransactWriteItem atAnyPrice(TransactWriteItem item) {
        var update = item.update();
        return update == null || !update.expressionAttributeValues().containsKey(":price")
                ? item
                : item.toBuilder()
                        .update(update.toBuilder()
                                .conditionExpression(
                                        "available >= :quantity AND (unitPrice = :price OR unitPrice <> :price)")
                                .build())
                        .build();
    }
}

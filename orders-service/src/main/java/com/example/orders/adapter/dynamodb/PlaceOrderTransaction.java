package com.example.orders.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.FailedConditions;
import com.example.orders.domain.Attempt;
import com.example.orders.domain.Order;
import com.example.orders.domain.Orders.Placing;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The one write that places an order: idempotency record, order with its event, and a check that the key which sealed
 * the contact is still the customer's.
 */
record PlaceOrderTransaction(DynamoDbClient dynamoDb, String ordersTable, String customerKeysTable) {

    private static final int RECORD = 0;
    private static final int ORDER = 1;
    private static final int CUSTOMER_KEY = 2;

    Placing run(Order order, Attributes orderItem, Attempt attempt) {
        try {
            dynamoDb.transactWriteItems(write -> write.transactItems(
                    List.of(putRecord(order, attempt), putOrder(orderItem), checkCustomerKey(order))));
            return new Placing.Stored(attempt.receipt());
        } catch (TransactionCanceledException e) {
            return outcome(e, attempt);
        } catch (TransactionInProgressException e) {
            return new Placing.Contended();
        }
    }

    private static Placing outcome(TransactionCanceledException cancelled, Attempt attempt) {
        var failed = new FailedConditions(cancelled);
        if (failed.at(RECORD)) {
            return failed.itemAt(RECORD)
                    .map(item -> IdempotencyItem.read(item, attempt))
                    .orElseGet(Placing.Contended::new);
        }
        if (failed.at(ORDER)) {
            return new Placing.IdTaken();
        }
        if (failed.at(CUSTOMER_KEY)) {
            return new Placing.ContactKeyGone();
        }
        if (failed.areConflicts()) {
            return new Placing.Contended();
        }
        throw cancelled;
    }

    /** A record that has outlived its window counts as gone, deleted or not. */
    private TransactWriteItem putRecord(Order order, Attempt attempt) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(ordersTable)
                        .item(IdempotencyItem.of(order, attempt).build())
                        .conditionExpression("attribute_not_exists(pk) OR #ttl < :now")
                        .expressionAttributeNames(Map.of("#ttl", "ttl"))
                        .expressionAttributeValues(new Attributes()
                                .number(":now", IdempotencyItem.seconds(order.placedAt()))
                                .build())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private TransactWriteItem putOrder(Attributes orderItem) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(ordersTable)
                        .item(orderItem.build())
                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private TransactWriteItem checkCustomerKey(Order order) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(customerKeysTable)
                        .key(new Attributes()
                                .string("pk", "CUSTOMER#" + order.owner())
                                .build())
                        .conditionExpression("#status = :active AND keyVersion = :version")
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(new Attributes()
                                .string(":active", "ACTIVE")
                                .number(":version", order.contact().keyVersion())
                                .build()))
                .build();
    }
}

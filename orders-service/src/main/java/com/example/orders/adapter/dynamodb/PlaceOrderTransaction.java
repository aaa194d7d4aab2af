package com.example.orders.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.FailedConditions;
import com.example.orders.domain.Attempt;
import com.example.orders.domain.Order;
import com.example.orders.domain.Orders.PlaceResult;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The transaction that places an order. It puts the idempotency record and the order with its event, and checks that the key
 * that sealed the contact is still the customer's current key.
 */
record PlaceOrderTransaction(DynamoDbClient dynamoDb, String ordersTable, String customerKeysTable) {

    private static final int RECORD_POSITION = 0;
    private static final int ORDER_POSITION = 1;
    private static final int KEY_POSITION = 2;

    PlaceResult write(Order order, Attributes orderItem, Attempt attempt) {
        try {
            dynamoDb.transactWriteItems(write -> write.transactItems(
                    List.of(putRecord(order, attempt), putOrder(orderItem), checkCustomerKey(order))));
            return new PlaceResult.Stored(attempt.receipt());
        } catch (TransactionCanceledException e) {
            return outcome(e, attempt);
        } catch (TransactionInProgressException e) {
            return new PlaceResult.Contended();
        }
    }

    private static PlaceResult outcome(TransactionCanceledException cancelled, Attempt attempt) {
        var failed = new FailedConditions(cancelled);
        if (failed.at(RECORD_POSITION)) {
            return failed.itemAt(RECORD_POSITION)
                    .map(item -> IdempotencyItem.read(item, attempt))
                    .orElseGet(PlaceResult.Contended::new);
        }
        if (failed.at(ORDER_POSITION)) {
            return new PlaceResult.IdTaken();
        }
        if (failed.at(KEY_POSITION)) {
            return new PlaceResult.ContactKeyGone();
        }
        if (failed.areConflicts()) {
            return new PlaceResult.Contended();
        }
        throw cancelled;
    }

    /** An expired record counts as deleted, even if DynamoDB has not deleted it yet. */
    private TransactWriteItem putRecord(Order order, Attempt attempt) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(ordersTable)
                        .item(IdempotencyItem.write(order, attempt).build())
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

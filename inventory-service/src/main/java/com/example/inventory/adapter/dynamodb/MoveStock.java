package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.HeldLine;
import com.example.inventory.domain.Reservation;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.FailedConditions;
import com.example.kit.dynamodb.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The two transactions that move stock: each writes a reservation together with the levels of its items.
 *
 * <p>Both return false if a condition failed; nothing is written then.
 */
record MoveStock(DynamoDbClient dynamoDb, String table) {

    /** Holds stock only at the reservation's prices, and only if enough is available. */
    boolean hold(Attributes reservation, List<HeldLine> lines) {
        return write(putFirst(reservation), lines, this::take);
    }

    boolean release(Reservation seen, Update update) {
        return write(advance(seen, update), seen.lines(), this::giveBack);
    }

    private boolean write(
            TransactWriteItem reservation, List<HeldLine> lines, Function<HeldLine, TransactWriteItem> move) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(reservation);
        lines.stream().map(move).forEach(writes::add);
        try {
            dynamoDb.transactWriteItems(write -> write.transactItems(writes));
            return true;
        } catch (TransactionCanceledException e) {
            if (new FailedConditions(e).none()) {
                throw e;
            }
            return false;
        }
    }

    private TransactWriteItem putFirst(Attributes reservation) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName(table).item(reservation.build()).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private TransactWriteItem advance(Reservation seen, Update update) {
        return TransactWriteItem.builder()
                .update(item -> item.tableName(table)
                        .key(ReservationItem.key(seen.orderId()))
                        .updateExpression(update.expression())
                        .conditionExpression("#status = :seen AND #version = :seenVersion")
                        .expressionAttributeNames(update.namesAnd("status", "version"))
                        .expressionAttributeValues(update.valuesAnd(new Attributes()
                                .string(":seen", seen.status().name())
                                .number(":seenVersion", seen.version()))))
                .build();
    }

    private TransactWriteItem take(HeldLine line) {
        return TransactWriteItem.builder()
                .update(item -> item.tableName(table)
                        .key(SkuItem.key(line.sku()))
                        .updateExpression("SET available = available - :quantity, allocated = allocated + :quantity")
                        .conditionExpression("available >= :quantity AND unitPrice = :price")
                        .expressionAttributeValues(new Attributes()
                                .number(":quantity", line.quantity())
                                .number(":price", line.unitPrice())
                                .build()))
                .build();
    }

    private TransactWriteItem giveBack(HeldLine line) {
        return TransactWriteItem.builder()
                .update(item -> item.tableName(table)
                        .key(SkuItem.key(line.sku()))
                        .updateExpression("SET available = available + :quantity, allocated = allocated - :quantity")
                        .conditionExpression("allocated >= :quantity")
                        .expressionAttributeValues(new Attributes()
                                .number(":quantity", line.quantity())
                                .build()))
                .build();
    }
}

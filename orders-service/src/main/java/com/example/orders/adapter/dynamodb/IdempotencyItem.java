package com.example.orders.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.orders.domain.Attempt;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders.PlaceResult;
import com.example.orders.domain.Receipt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** An idempotency record as an item: the receipt given for an idempotency key. It expires after a day. */
final class IdempotencyItem {

    static final Duration LIFETIME = Duration.ofHours(24);

    private IdempotencyItem() {}

    static Attributes write(Order order, Attempt attempt) {
        return new Attributes()
                .string("pk", key(order.owner(), attempt.key()))
                .string("attemptId", attempt.id())
                .string("fingerprint", attempt.fingerprint())
                .number("keyVersion", order.contact().keyVersion())
                .string("orderId", order.id().value())
                .map("answer", new Attributes().string("body", attempt.receipt().text()))
                .number("ttl", seconds(order.placedAt().plus(LIFETIME)));
    }

    /** DynamoDB's time to live is in seconds since the epoch. */
    static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    static PlaceResult read(Item item, Attempt ours) {
        var receipt = new Receipt(
                new OrderId(item.string("orderId")), item.map("answer").string("body"));
        return item.string("attemptId").equals(ours.id())
                ? new PlaceResult.Stored(receipt)
                : new PlaceResult.KeyUsed(item.string("fingerprint"), item.number("keyVersion"), receipt);
    }

    private static String key(CustomerId customer, String key) {
        var scoped = String.join("\0", customer.value(), "PlaceOrder", key);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(scoped.getBytes(StandardCharsets.UTF_8));
            return "KEY#" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

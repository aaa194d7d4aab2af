package com.example.orders.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.orders.domain.Answer;
import com.example.orders.domain.Attempt;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.Order;
import com.example.orders.domain.Orders.Placing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** What was answered under an idempotency key, as an item that is good for a day. */
final class IdempotencyItem {

    static final Duration WINDOW = Duration.ofHours(24);

    private IdempotencyItem() {}

    static Attributes of(Order order, Attempt attempt) {
        return new Attributes()
                .string("pk", key(order.owner(), attempt.key()))
                .string("attemptId", attempt.id())
                .string("fingerprint", attempt.fingerprint())
                .number("keyVersion", order.contact().keyVersion())
                .string("orderId", order.id().value())
                .map("answer", answer(attempt.answer()))
                .number("ttl", seconds(order.placedAt().plus(WINDOW)));
    }

    /** DynamoDB's time to live counts seconds. */
    static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    static Placing read(Item item, Attempt ours) {
        var answer = answer(item.map("answer"));
        return item.string("attemptId").equals(ours.id())
                ? new Placing.Stored(answer)
                : new Placing.KeyUsed(item.string("fingerprint"), item.number("keyVersion"), answer);
    }

    private static Attributes answer(Answer answer) {
        return new Attributes()
                .number("status", answer.status())
                .string("location", answer.location())
                .string("body", answer.body());
    }

    private static Answer answer(Item item) {
        return new Answer(Math.toIntExact(item.number("status")), item.string("location"), item.string("body"));
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

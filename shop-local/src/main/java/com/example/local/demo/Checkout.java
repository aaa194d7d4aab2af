package com.example.local.demo;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Places single orders. A request that failed is retried with the same idempotency key. */
final class Checkout {

    private static final int MAX_TRIES = 5;

    private final Shop shop;
    private final AtomicInteger retries = new AtomicInteger();

    Checkout(Shop shop) {
        this.shop = shop;
    }

    /** @throws IllegalStateException if the order is not acknowledged */
    Placed place(Basket basket, String token) {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        long start = System.nanoTime();
        var answer = shop.post("/orders", token, headers, basket.json());
        for (int tries = 1; tries < MAX_TRIES && isRetried(answer.status()); tries++) {
            retries.incrementAndGet();
            LockSupport.parkNanos(retryAfter(answer).toNanos());
            answer = shop.post("/orders", token, headers, basket.json());
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.status() != 201) {
            throw new IllegalStateException("an order was answered with %s: %s"
                    .formatted(answer.status(), answer.response().body()));
        }
        return new Placed(answer.json().path("orderId").asString(), millis);
    }

    private static boolean isRetried(int status) {
        return status >= 500 || status == 409 || status == 429;
    }

    private static Duration retryAfter(Answer answer) {
        return Duration.ofSeconds(
                answer.response().headers().firstValueAsLong("Retry-After").orElse(0));
    }

    /** The number of retries so far, after a 5xx, a 429 or a conflict. */
    int retries() {
        return retries.get();
    }
}

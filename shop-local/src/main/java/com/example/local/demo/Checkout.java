package com.example.local.demo;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Places single orders. A request that failed is retried with the same idempotency key. */
final class Checkout {

    private static final int MAX_TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(2);

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
            LockSupport.parkNanos(pause(answer, tries).toNanos());
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

    /** The pause that the answer asks for; otherwise exponential backoff with jitter, so that clients do not return together. */
    private static Duration pause(Answer answer, int tries) {
        var asked = answer.response().headers().firstValueAsLong("Retry-After");
        if (asked.isPresent()) {
            return Duration.ofSeconds(asked.getAsLong());
        }
        long most = Math.min(MAX_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << tries);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most));
    }

    /** The number of retries so far, after a 5xx, a 429 or a conflict. */
    int retries() {
        return retries.get();
    }
}

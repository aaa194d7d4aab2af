package com.example.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places orders as the sample customers, a few at a time. */
final class Customers {

    private static final int AT_A_TIME = 8;
    private static final int ENOUGH = 10;
    private static final int MAX_TRIES = 5;

    private final Shop shop;
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final Map<String, String> tokens;

    /** @param tokens the access tokens of Alice, Bob, Carol and the manager */
    Customers(Shop shop, Map<String, String> tokens) {
        this.shop = shop;
        this.tokens = tokens;
    }

    static Customers signedIn(Shop shop) {
        return new Customers(
                shop,
                Stream.of("alice", "bob", "carol", "manager").collect(Collectors.toMap(user -> user, shop::token)));
    }

    /** Sets the stock, as the manager, so that it is sufficient for this number of orders. */
    void fillShelves(int orders) {
        for (var sku : List.of("TEA-GREEN-100", "TEA-BLACK-100", "CUP-WHITE", "TEA-OOLONG-50")) {
            var item = shop.get("/stock/" + sku, token("manager"));
            var json = item.json();
            var body = """
                    {"name":"%s","unitPrice":%s,"currency":"%s","received":%s}""".formatted(
                            json.path("name").asString(),
                            json.path("unitPrice").asLong(),
                            json.path("currency").asString(),
                            json.path("received").asLong() + (long) orders * ENOUGH);
            var answer = shop.put("/stock/" + sku, token("manager"), Map.of("If-Match", item.header("ETag")), body);
            if (answer.status() != 200) {
                throw new IllegalStateException("the stock of %s could not be set: %s".formatted(sku, answer.status()));
            }
        }
    }

    /**
     * Places the orders; fails on the first that is not acknowledged.
     *
     * @param between the time between two orders; zero to place each order as soon as a customer is free
     */
    List<Placed> place(List<Basket> baskets, Duration between) throws InterruptedException {
        var turn = new Semaphore(AT_A_TIME);
        var placing = new ArrayList<Future<Placed>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var basket : baskets) {
                Thread.sleep(between);
                placing.add(threads.submit(() -> {
                    turn.acquire();
                    try {
                        return place(basket);
                    } finally {
                        turn.release();
                    }
                }));
            }
        }
        var placed = new ArrayList<Placed>();
        for (var each : placing) {
            placed.add(result(each));
        }
        return placed;
    }

    private static Placed result(Future<Placed> each) throws InterruptedException {
        try {
            return each.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Retries the same request with the same key after a 409, a 429 or a 5xx. */
    private Placed place(Basket basket) {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        long start = System.nanoTime();
        var answer = shop.post("/orders", token(basket.user()), headers, basket.json());
        for (int tries = 1; tries < MAX_TRIES && asksForIt(answer.status()); tries++) {
            sentAgain.incrementAndGet();
            LockSupport.parkNanos(retryAfter(answer).toNanos());
            answer = shop.post("/orders", token(basket.user()), headers, basket.json());
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.status() != 201) {
            throw new IllegalStateException("an order was answered with %s: %s"
                    .formatted(answer.status(), answer.response().body()));
        }
        return new Placed(answer.json().path("orderId").asString(), millis);
    }

    private static boolean asksForIt(int status) {
        return status >= 500 || status == 409 || status == 429;
    }

    private static Duration retryAfter(Shop.Answer answer) {
        return Duration.ofSeconds(
                answer.response().headers().firstValueAsLong("Retry-After").orElse(0));
    }

    /** The number of retries after a 5xx, a 429 or a conflict. */
    int sentAgain() {
        return sentAgain.get();
    }

    private String token(String user) {
        return Objects.requireNonNull(tokens.get(user));
    }
}

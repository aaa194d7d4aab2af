package com.example.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places orders as the sample customers, a few at a time. */
final class Customers {

    private static final int AT_A_TIME = 8;

    private final Checkout checkout;
    private final Map<String, String> tokens;

    /** @param tokens the access tokens of Alice, Bob and Carol */
    Customers(Shop shop, Map<String, String> tokens) {
        this.checkout = new Checkout(shop);
        this.tokens = tokens;
    }

    static Customers signedIn(Shop shop) {
        return new Customers(
                shop, Stream.of("alice", "bob", "carol").collect(Collectors.toMap(user -> user, shop::token)));
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
                        return checkout.place(basket, Objects.requireNonNull(tokens.get(basket.user())));
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

    /** The number of retries after a 5xx, a 429 or a conflict. */
    int retries() {
        return checkout.retries();
    }
}

package com.example.smoke.step;

import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Role;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Many orders at once are confirmed. A request that the stage's rate limit rejects is repeated with the same key.
 *
 * @param orders their number
 */
record Loaded(int orders) implements Step {

    @Override
    public String name() {
        return "%s orders at once are confirmed".formatted(orders);
    }

    @Override
    public Result run(Trial trial) {
        return trial.withOrder(first -> {
            var edited = TestItem.add(trial, orders);
            return edited.status() == 200 ? allOf(trial) : edited.instead("200");
        });
    }

    private Result allOf(Trial trial) {
        long start = System.nanoTime();
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            var decisions = IntStream.range(0, orders)
                    .mapToObj(i -> customers.submit(() -> decision(trial)))
                    .toList();
            var confirmed = decisions.stream()
                    .filter(decision -> result(decision).equals("CONFIRMED"))
                    .count();
            return confirmed == orders
                    ? new Result.Passed("after %s s".formatted((System.nanoTime() - start) / 1_000_000_000))
                    : new Result.Failed("%s of %s orders were not confirmed".formatted(orders - confirmed, orders));
        }
    }

    private static String decision(Trial trial) {
        var limit = trial.patience().step();
        var key = Map.of("Idempotency-Key", "smoke-test-" + UUID.randomUUID());
        var placed = trial.patience()
                .ask(
                        limit,
                        () -> trial.post(Role.CUSTOMER, "/orders", key, Placed.BODY),
                        answer -> answer.status() != 429 && answer.status() != 503);
        if (placed.status() != 201) {
            return "";
        }
        var id = placed.json().path("orderId").asString("");
        trial.others.add(id);
        return trial.patience()
                .ask(
                        limit,
                        () -> trial.get(Role.CUSTOMER, "/orders/" + id)
                                .json()
                                .path("status")
                                .asString(""),
                        status -> !status.isEmpty() && !status.equals("PENDING"));
    }

    private static String result(Future<String> decision) {
        try {
            return decision.get();
        } catch (ExecutionException e) {
            throw new CannotTest("an order failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while orders were placed", e);
        }
    }
}

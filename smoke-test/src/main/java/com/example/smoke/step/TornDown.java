package com.example.smoke.step;

import com.example.smoke.stage.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The test takes back what it can: it cancels the order, empties its item and deletes its message. */
record TornDown() implements Step {

    @Override
    public String name() {
        return "the test removes its data";
    }

    @Override
    public Result run(Trial trial) {
        if (trial.order == null && trial.parked == null) {
            return trial.isSignedIn(Role.MANAGER) ? emptied(trial, List.of()) : new Result.Passed("nothing is left");
        }
        var left = new ArrayList<String>();
        unpark(trial, left);
        return emptied(trial, cancel(trial, left));
    }

    private static void unpark(Trial trial, List<String> left) {
        var parked = trial.parked;
        var queue = trial.stage().parked();
        if (parked != null
                && queue.isPresent()
                && !trial.patience()
                        .ask(trial.patience().step(), () -> queue.get().remove(parked), gone -> gone)) {
            left.add("message %s in %s".formatted(parked, queue.get().name()));
        }
    }

    private static List<String> cancel(Trial trial, List<String> left) {
        var placed = new ArrayList<>(trial.others);
        if (trial.order != null) {
            placed.add(trial.order.id());
        }
        if (placed.isEmpty()) {
            return left;
        }
        int cancelled = 0;
        for (var id : placed) {
            var answer = trial.post(Role.CUSTOMER, "/orders/%s/cancel".formatted(id), Map.of(), "");
            if (answer.status() == 200) {
                cancelled++;
            } else {
                left.add("order %s, whose cancellation was answered with %s".formatted(id, answer.status()));
            }
        }
        int expected = cancelled;
        long available = trial.patience()
                .ask(trial.patience().step(), () -> TestItem.available(trial), found -> found >= expected);
        if (available < expected) {
            left.add("the stock that %s of its orders hold".formatted(expected - available));
        }
        return left;
    }

    private static Result emptied(Trial trial, List<String> left) {
        var all = new ArrayList<>(left);
        if (trial.isSignedIn(Role.MANAGER)) {
            var edited = TestItem.empty(trial);
            if (edited.status() != 200 && edited.status() != 404) {
                all.add("%s in stock, because its edit was answered with %s".formatted(TestItem.SKU, edited.status()));
            }
        }
        if (!all.isEmpty()) {
            return new Result.Failed("the test could not remove " + String.join("; ", all));
        }
        return new Result.Passed(
                trial.order == null
                        ? "none of %s is available".formatted(TestItem.SKU)
                        : "the cancelled order and what was derived from it stay; none of %s is available"
                                .formatted(TestItem.SKU));
    }
}

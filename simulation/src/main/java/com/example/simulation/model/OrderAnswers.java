package com.example.simulation.model;

import com.example.simulation.model.entity.IdempotencyRecord;
import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.OrderView;
import com.example.simulation.model.entity.Values;
import com.example.simulation.world.Observation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Judges answers about orders. */
record OrderAnswers(Books books) {

    /** True if an idempotency record that has not expired contains the answer. */
    boolean placed(Observation observed) {
        var asked = observed.asked();
        return books.placed(Asked.recordKey(asked)).stream()
                .filter(record -> record.ttl() >= asked.asked().time().getEpochSecond())
                .anyMatch(record -> answers(observed, record));
    }

    private boolean answers(Observation observed, IdempotencyRecord record) {
        var isSame = books.order(record.orderId()).between(0, observed.told().orders()).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(order -> order.request().body().equals(observed.asked().body()));
        return switch (observed.status()) {
            case 201 ->
                isSame.equals(Optional.of(true))
                        && observed.body().equals(record.body())
                        && ("/dev/orders/" + record.orderId())
                                .equals(observed.headers().get("Location"));
            case 422 -> isSame.equals(Optional.of(false));
            default -> false;
        };
    }

    boolean cancelled(Observation observed, String id) {
        return switch (observed.status()) {
            case 200 ->
                anyOrder(
                        observed,
                        id,
                        order -> order.status().equals("CANCELLED")
                                && new OrderView(order).withoutContact().equals(Values.parse(observed.body())));
            case 409 ->
                anyOrder(
                        observed,
                        id,
                        order -> List.of("REJECTED", "EXPIRED").contains(order.status())
                                && observed.body().contains("the order is %s ".formatted(order.status())));
            default -> observed.status() == 404 && isNotTheirs(observed, id);
        };
    }

    boolean seen(Observation observed, String id) {
        return observed.status() == 200
                ? anyOrder(
                        observed,
                        id,
                        order -> new OrderView(order).withContact().equals(Values.parse(observed.body())))
                : observed.status() == 404 && isNotTheirs(observed, id);
    }

    private boolean anyOrder(Observation observed, String id, Predicate<Order> matches) {
        return between(observed, id).stream()
                .flatMap(Optional::stream)
                .anyMatch(order -> order.owner().equals(observed.customer()) && matches.test(order));
    }

    private boolean isNotTheirs(Observation observed, String id) {
        return between(observed, id).stream()
                .anyMatch(order -> order.filter(each -> each.owner().equals(observed.customer()))
                        .isEmpty());
    }

    private List<Optional<Order>> between(Observation observed, String id) {
        return books.order(id)
                .between(observed.asked().asked().orders(), observed.told().orders());
    }

    /** True if an entry of a list shows a state that its order had at any time before, since lists are eventually consistent. */
    boolean wasListed(Observation observed, SortedMap<?, ?> entry) {
        return books
                .order(String.valueOf(entry.get("orderId")))
                .between(0, observed.told().orders())
                .stream()
                .flatMap(Optional::stream)
                .anyMatch(order -> order.owner().equals(observed.customer())
                        && new OrderView(order).summary().equals(entry));
    }
}

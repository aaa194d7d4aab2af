package com.example.simulation.model;

import com.example.simulation.model.entity.Differences;
import com.example.simulation.model.entity.IdempotencyRecord;
import com.example.simulation.model.entity.Line;
import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.OrderView;
import com.example.simulation.model.entity.Reached;
import com.example.simulation.model.entity.Sealed;
import com.example.simulation.model.entity.Values;
import com.example.simulation.model.entity.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Predicts a new order and its idempotency record from the request that placed it. */
record Placing(Books books, Asked asked, Write write, String id) {

    private static final Duration KEY_LIFETIME = Duration.ofHours(24);

    Optional<Order> order() {
        var key = books.placed.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(this::isOurs))
                .findFirst();
        var record = key.flatMap(
                each -> each.getValue().stream().filter(this::isOurs).findFirst());
        books.require(record.isPresent(), "order %s belongs to no idempotency record", id);
        var wanted = lines(Values.map(write.event(), "data"));
        var request = key.stream()
                .flatMap(each -> asked.placing(each.getKey()).stream())
                .filter(each -> lines(Values.parse(each.body())).equals(wanted))
                .findFirst();
        if (record.isEmpty() || request.isEmpty()) {
            books.require(record.isEmpty(), "no request asked for order %s with %s", id, wanted);
            return Optional.empty();
        }
        var at = write.decidedAt();
        books.require(
                !at.isBefore(request.get().asked().time()) && !at.isAfter(write.at()),
                "order %s was placed at %s, before it was asked for",
                id,
                at);
        var order = new Order(
                id,
                request.get(),
                Sealed.of(write.item()),
                wanted,
                null,
                null,
                List.of(),
                List.of(new Reached("PENDING", at)),
                null);
        agrees(record.get(), order);
        isNamed(order);
        return Optional.of(order);
    }

    private boolean isOurs(IdempotencyRecord record) {
        return record.orderId().equals(id);
    }

    /** Requires that tenant names are unique and do not contain the customer's id. */
    private void isNamed(Order order) {
        var tenant = order.sealed().tenant();
        var known = books.tenants.putIfAbsent(tenant, order.owner());
        books.require(
                !tenant.isEmpty() && !tenant.contains(order.owner()) && (known == null || known.equals(order.owner())),
                "order %s of %s names its tenant %s",
                order.id(),
                order.owner(),
                tenant);
    }

    private void agrees(IdempotencyRecord record, Order order) {
        books.require(
                record.keyVersion() == order.sealed().keyVersion(),
                "order %s is sealed with key %s, its idempotency record with %s",
                order.id(),
                order.sealed().keyVersion(),
                record.keyVersion());
        books.require(
                record.ttl() == order.placedAt().plus(KEY_LIFETIME).getEpochSecond(),
                "order %s: its idempotency record lives until %s",
                order.id(),
                record.ttl());
        books.wrongs.addAll(Differences.between(
                "answer to order " + order.id(), new OrderView(order).withoutContact(), Values.parse(record.body())));
    }

    private static List<Line> lines(SortedMap<String, Object> holder) {
        var lines = new ArrayList<Line>();
        if (holder.get("lines") instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof SortedMap<?, ?> line) {
                    lines.add(new Line(
                            String.valueOf(line.get("sku")),
                            Long.parseLong(String.valueOf(line.get("quantity"))),
                            null,
                            null));
                }
            }
        }
        return lines;
    }
}

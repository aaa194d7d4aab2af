package com.example.orders.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores orders in maps. Tests can insert concurrent updates and failures. */
public final class InMemoryOrders implements Orders {

    private static final int SHARD_COUNT = 4;
    private static final Duration KEY_LIFETIME = Duration.ofHours(24);

    private static final Comparator<Position> NEWEST_FIRST = Comparator.comparing(Position::placedAt)
            .thenComparing(position -> position.id().value())
            .reversed();

    private record Scope(CustomerId customer, String key) {}

    private record Used(Attempt attempt, long keyVersion, Instant at) {}

    private final InMemoryCustomerKeys keys;
    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<Scope, Used> attempts = new HashMap<>();
    private final List<OrderEvent> events = new ArrayList<>();
    private final Deque<Runnable> beforeNextWrites = new ArrayDeque<>();
    private final Set<Integer> failingShards = new HashSet<>();
    private final Set<OrderId> unreadable = new HashSet<>();

    public InMemoryOrders(InMemoryCustomerKeys keys) {
        this.keys = keys;
    }

    /** Runs this work just before the next write, like a concurrent function. */
    public void beforeNextWrite(Runnable work) {
        beforeNextWrites.add(work);
    }

    /** Returns every stored event, including repeated ones. */
    public List<OrderEvent> events() {
        return events;
    }

    /** From now on, the query of this shard returns one order and then fails, like a page of an index. */
    public void failSecondPageOf(int shard) {
        failingShards.add(shard);
    }

    /** From now on, this order cannot be read. */
    public void failsToRead(OrderId id) {
        unreadable.add(id);
    }

    private void othersAct() {
        if (!beforeNextWrites.isEmpty()) {
            beforeNextWrites.poll().run();
        }
    }

    @Override
    public PlaceResult place(Order order, OrderEvent.OrderPlaced event, Attempt attempt) {
        othersAct();
        var scope = new Scope(order.owner(), attempt.key());
        var used = attempts.get(scope);
        if (used != null && !order.placedAt().isAfter(used.at().plus(KEY_LIFETIME))) {
            return used.attempt().id().equals(attempt.id())
                    ? new PlaceResult.Stored(used.attempt().receipt())
                    : new PlaceResult.KeyUsed(
                            used.attempt().fingerprint(),
                            used.keyVersion(),
                            used.attempt().receipt());
        }
        if (orders.containsKey(order.id())) {
            return new PlaceResult.IdTaken();
        }
        if (!keys.isCurrent(order.owner(), order.contact().keyVersion())) {
            return new PlaceResult.ContactKeyGone();
        }
        attempts.put(scope, new Used(attempt, order.contact().keyVersion(), order.placedAt()));
        orders.put(order.id(), order);
        events.add(event);
        return new PlaceResult.Stored(attempt.receipt());
    }

    @Override
    public Optional<Order> find(OrderId id) {
        if (unreadable.contains(id)) {
            throw new IllegalStateException("throttled");
        }
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public boolean advance(Order next, OrderEvent event) {
        othersAct();
        var now = orders.get(next.id());
        if (now == null || now.version() != next.version() - 1) {
            return false;
        }
        orders.put(next.id(), next);
        events.add(event);
        return true;
    }

    @Override
    public void repeatLastEvent(Order order) {
        othersAct();
        if (order.equals(orders.get(order.id()))) {
            events.stream()
                    .filter(event -> event.orderId().equals(order.id()))
                    .reduce((before, last) -> last)
                    .ifPresent(events::add);
        }
    }

    @Override
    public Page findByCustomer(CustomerId customer, int limit, Optional<Position> after) {
        var page = orders.values().stream()
                .filter(order -> order.owner().equals(customer))
                .sorted(Comparator.comparing(InMemoryOrders::position, NEWEST_FIRST))
                .filter(order -> after.isEmpty() || NEWEST_FIRST.compare(position(order), after.get()) > 0)
                .limit(limit)
                .toList();
        return new Page(
                page.stream()
                        .map(order -> new Summary(order.id(), order.status(), order.placedAt(), order.total()))
                        .toList(),
                page.size() < limit ? Optional.empty() : Optional.of(position(page.getLast())));
    }

    @Override
    public Stream<OrderId> findOverdue(int shard, Instant now) {
        var overdue = List.copyOf(orders.values()).stream()
                .filter(order -> order.status() == Status.PENDING)
                .filter(order -> !order.expiresAt().isAfter(now))
                .filter(order -> Math.floorMod(order.id().hashCode(), SHARD_COUNT) == shard)
                .sorted(Comparator.comparing(Order::expiresAt))
                .map(Order::id);
        return failingShards.contains(shard)
                ? Stream.concat(overdue.limit(1), Stream.generate(InMemoryOrders::failedPage))
                : overdue;
    }

    private static OrderId failedPage() {
        throw new IllegalStateException("the page cannot be read");
    }

    @Override
    public int shardCount() {
        return SHARD_COUNT;
    }

    private static Position position(Order order) {
        return new Position(order.placedAt(), order.id());
    }
}

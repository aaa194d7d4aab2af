package com.example.simulation.saga;

import com.example.inventory.domain.Listing;
import com.example.inventory.domain.Reservation;
import com.example.inventory.domain.Sku;
import com.example.inventory.domain.StockItem;
import com.example.inventory.domain.StockLevels;
import com.example.inventory.domain.StockRequest;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderEvent.OrderRejected;
import com.example.orders.domain.StockAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that may happen next in a world, done by the services' own domains. */
final class Step {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final long ON_SHELF = 5;
    static final Sku TEA = new Sku("TEA-GREEN-100");

    private static final int MAX_COPIES = 3;
    private static final int MAX_DELIVERIES = 7;

    /** One thing that may happen, and the world after it. */
    record Next(String what, World world) {}

    List<Next> from(World world) {
        var next = new ArrayList<Next>();
        if (world.deliveries() < MAX_DELIVERIES) {
            world.sent().forEach((message, times) -> {
                if (times < MAX_COPIES) {
                    next.add(new Next("deliver " + message, deliver(world.delivered(message), message, NOON)));
                    if (hasADeadline(message)) {
                        var late = world.order().expiresAt();
                        next.add(new Next("deliver late " + message, deliver(world.delivered(message), message, late)));
                    }
                }
            });
        }
        var cancelled = cancel(world);
        if (!cancelled.equals(world)) {
            next.add(new Next("cancel", cancelled));
        }
        var expired = expire(world);
        if (!expired.equals(world)) {
            next.add(new Next("expire", expired));
        }
        return next;
    }

    /** Only the moment at which it is delivered tells what becomes of such a message. */
    private static boolean hasADeadline(Message message) {
        return message instanceof Message.ToInventory(var request) && request instanceof StockRequest.Reserve;
    }

    private World deliver(World world, Message message, Instant now) {
        return switch (message) {
            case Message.ToInventory(var request) -> inventory(world, request, now);
            case Message.ToOrders(var answer) -> orders(world, answer, NOON);
        };
    }

    private World inventory(World world, StockRequest request, Instant now) {
        var decision = world.reservation().decide(request, shelf(world), now);
        return switch (decision) {
            case com.example.inventory.domain.Decision.Advance(var next, var event) -> {
                var moved = world.with(next, world.available() + moved(world.reservation(), next));
                yield World.answer(event, NOON).map(moved::sending).orElse(moved);
            }
            case com.example.inventory.domain.Decision.StoreTombstone(var released) ->
                world.with(released, world.available());
            case com.example.inventory.domain.Decision.NoChange() -> world;
            case com.example.inventory.domain.Decision.Contradiction(var conflict) ->
                throw new AssertionError("inventory met a contradiction: " + conflict);
        };
    }

    /** The quantity that becomes available again, or, if negative, is taken. */
    private static long moved(Reservation before, Reservation after) {
        return held(before) - held(after);
    }

    static long held(Reservation reservation) {
        return switch (reservation.status()) {
            case HELD, COMMITTED ->
                reservation.lines().stream().mapToLong(line -> line.quantity()).sum();
            case NONE, REFUSED, RELEASED -> 0;
        };
    }

    private static Map<Sku, StockItem> shelf(World world) {
        var levels = new StockLevels(ON_SHELF, world.available(), ON_SHELF - world.available());
        return Map.of(TEA, new StockItem(TEA, new Listing("Green tea", 490, "EUR"), levels, 1));
    }

    private static World orders(World world, StockAnswer answer, Instant now) {
        return switch (world.order().decide(answer, now)) {
            case com.example.orders.domain.Decision.Advance(var next, var event) ->
                event instanceof OrderRejected
                        ? new World(next, world.reservation(), world.available(), world.sent())
                        : world.with(next, event);
            case com.example.orders.domain.Decision.NoChange() -> world;
            case com.example.orders.domain.Decision.RepeatEvent() -> world;
            case com.example.orders.domain.Decision.Contradiction(var conflict) ->
                throw new AssertionError("orders met a contradiction: " + conflict);
        };
    }

    private static World cancel(World world) {
        var order = world.order();
        return order.cancel(order.owner(), NOON)
                        instanceof com.example.orders.domain.Decision.Advance(var next, var event)
                ? world.with(next, event)
                : world;
    }

    private static World expire(World world) {
        Order order = world.order();
        return order.expire(order.expiresAt())
                        instanceof com.example.orders.domain.Decision.Advance(var next, var event)
                ? world.with(next, event)
                : world;
    }
}

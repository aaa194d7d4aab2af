package com.example.simulation.flow;

import com.example.simulation.world.OrderLine;
import com.example.simulation.world.World;
import java.time.Duration;
import java.util.List;

/** Situations in which flows begin. There are 5 green teas and 3 cups in stock. */
final class Situations {

    static final List<OrderLine> TWO_TEAS = List.of(new OrderLine("TEA-GREEN", 2));
    static final List<OrderLine> TEA_AND_CUP = List.of(new OrderLine("TEA-GREEN", 2), new OrderLine("CUP-WHITE", 1));
    static final List<OrderLine> FOUR_TEAS = List.of(new OrderLine("TEA-GREEN", 4));

    /** Longer than the lifetime of an idempotency record and the retention of a stream. */
    static final Duration A_DAY = Duration.ofHours(25);

    private Situations() {}

    /** A manager has filled the shelves. */
    static void opened(World world) {
        var manager = world.customer("manager", "stock-managers");
        manager.add("TEA-GREEN", 490, 5);
        manager.add("CUP-WHITE", 900, 3);
        world.drainAll();
    }

    /** Alice orders what is in stock, then more than will be left; Bob orders some as well. */
    static void placed(World world) {
        opened(world);
        world.customer("alice").place("first", TEA_AND_CUP);
        world.customer("alice").place("second", FOUR_TEAS);
        world.customer("bob").place("first", TWO_TEAS);
    }

    /** The stream holds two changes of one order, among those of others. */
    static void changedTwice(World world) {
        placed(world);
        Actions.cancel(world);
    }

    /** Inventory has answered, after the timeout of the orders. */
    static void answeredLate(World world) {
        answered(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
    }

    static void requested(World world) {
        placed(world);
        world.drain(FunctionNames.REQUEST_STOCK);
    }

    /** The queue holds requests of orders that have expired, before one of an order that is still pending. */
    static void requestedTooLate(World world) {
        opened(world);
        world.customer("alice").place("first", FOUR_TEAS);
        world.drain(FunctionNames.REQUEST_STOCK);
        world.cloud().clock().advance(Duration.ofMinutes(6));
        world.customer("bob").place("first", TWO_TEAS);
        world.drain(FunctionNames.REQUEST_STOCK);
        world.fire(FunctionNames.EXPIRE_ORDERS);
    }

    static void reserved(World world) {
        requested(world);
        world.drain(FunctionNames.RESERVE_STOCK);
    }

    static void answered(World world) {
        reserved(world);
        world.drain(FunctionNames.ANSWER_STOCK);
    }

    static void settled(World world) {
        answered(world);
        world.drain(FunctionNames.SETTLE_ORDER);
    }

    static void commitRequested(World world) {
        settled(world);
        world.drain(FunctionNames.REQUEST_STOCK);
    }

    static void confirmed(World world) {
        commitRequested(world);
        world.drain(FunctionNames.RESERVE_STOCK);
        world.drain(FunctionNames.PUBLISH_ORDERS);
    }

    static void cancelled(World world) {
        confirmed(world);
        Actions.cancel(world);
    }

    static void releaseRequested(World world) {
        cancelled(world);
        world.drain(FunctionNames.REQUEST_STOCK);
    }

    /** Orders have been pending for longer than their timeout. */
    static void overdue(World world) {
        placed(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
    }

    /** Stock is held, and every answer of inventory was lost. */
    static void forgotten(World world) {
        answered(world);
        world.lost().messages("stock-outcomes");
        world.cloud().clock().advance(Duration.ofMinutes(11));
    }

    /** Orders are confirmed, and all their requests to inventory were lost. */
    static void uncommitted(World world) {
        commitRequested(world);
        world.lost().messages("stock-requests");
        world.cloud().clock().advance(Duration.ofMinutes(11));
    }

    /** Orders were placed and settled a day ago: idempotency keys have expired and streams are trimmed. */
    static void placedYesterday(World world) {
        placed(world);
        world.drainAll();
        world.cloud().clock().advance(A_DAY);
    }
}

package com.example.simulation.flow;

import com.example.simulation.world.Customer.Line;
import com.example.simulation.world.World;
import java.time.Duration;
import java.util.List;

/** Situations from which flows start: each brings a new world there. Green tea has 5 in stock, cups are 3. */
final class Situations {

    static final List<Line> TWO_TEAS = List.of(new Line("TEA-GREEN", 2));
    static final List<Line> TEA_AND_CUP = List.of(new Line("TEA-GREEN", 2), new Line("CUP-WHITE", 1));
    static final List<Line> FOUR_TEAS = List.of(new Line("TEA-GREEN", 4));

    /** Longer than an idempotency record lives, and than a stream keeps unread records. */
    private static final Duration A_DAY = Duration.ofHours(25);

    private Situations() {}

    /** A manager has filled the shelves. */
    static void opened(World world) {
        var manager = world.customer("manager", "stock-managers");
        manager.add("TEA-GREEN", 490, 5);
        manager.add("CUP-WHITE", 900, 3);
        world.drainAll();
    }

    /** Alice wants what there is, then more than will be left; Bob wants some as well. */
    static void placed(World world) {
        opened(world);
        world.customer("alice").place("first", TEA_AND_CUP);
        world.customer("alice").place("second", FOUR_TEAS);
        world.customer("bob").place("first", TWO_TEAS);
    }

    /** Two changes of one order lie in the stream, among those of others. */
    static void changedTwice(World world) {
        placed(world);
        Actions.cancel(world);
    }

    /** Inventory has answered, after the time an order waits. */
    static void answeredLate(World world) {
        answered(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
    }

    static void requested(World world) {
        placed(world);
        world.drain(Flows.REQUEST_STOCK);
    }

    /** Requests of orders that expired meanwhile lie in the queue before one that somebody still waits for. */
    static void requestedTooLate(World world) {
        opened(world);
        world.customer("alice").place("first", FOUR_TEAS);
        world.drain(Flows.REQUEST_STOCK);
        world.cloud().clock().advance(Duration.ofMinutes(6));
        world.customer("bob").place("first", TWO_TEAS);
        world.drain(Flows.REQUEST_STOCK);
        world.fire("ExpireOrdersFunction");
    }

    static void reserved(World world) {
        requested(world);
        world.drain(Flows.RESERVE_STOCK);
    }

    static void answered(World world) {
        reserved(world);
        world.drain(Flows.ANSWER_STOCK);
    }

    static void settled(World world) {
        answered(world);
        world.drain(Flows.SETTLE_ORDER);
    }

    static void commitRequested(World world) {
        settled(world);
        world.drain(Flows.REQUEST_STOCK);
    }

    static void confirmed(World world) {
        commitRequested(world);
        world.drain(Flows.RESERVE_STOCK);
        world.drain(Flows.PUBLISH_ORDERS);
    }

    static void cancelled(World world) {
        confirmed(world);
        Actions.cancel(world);
    }

    static void releaseRequested(World world) {
        cancelled(world);
        world.drain(Flows.REQUEST_STOCK);
    }

    /** Nobody has answered for longer than an order waits. */
    static void overdue(World world) {
        placed(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
    }

    /** Stock is held, and every answer of inventory got lost. */
    static void forgotten(World world) {
        answered(world);
        world.lost().messages("stock-outcomes");
        world.cloud().clock().advance(Duration.ofMinutes(11));
    }

    /** Orders are confirmed, and inventory never hears of it: all their requests got lost. */
    static void uncommitted(World world) {
        commitRequested(world);
        world.lost().messages("stock-requests");
        world.cloud().clock().advance(Duration.ofMinutes(11));
    }

    /** Every request of stock was received too often while inventory was broken. */
    static void parked(World world) {
        requested(world);
        parkRequests(world, Integer.MAX_VALUE);
    }

    /** The same, of requests that nobody makes again: those that give back what confirmed orders had. */
    static void parkedReleases(World world) {
        confirmed(world);
        Actions.cancel(world);
        Actions.cancel(world, "bob");
        world.drain(Flows.REQUEST_STOCK);
        parkRequests(world, Integer.MAX_VALUE);
    }

    static void parkRequests(World world, int most) {
        for (var queue : world.cloud().queues().names()) {
            if (queue.endsWith("stock-requests")) {
                world.cloud().queues().park(queue, most);
            }
        }
    }

    /** Nothing of what became of three orders could be published, and it was parked in several batches. */
    static void parkedChanges(World world) {
        settled(world);
        Actions.cancel(world);
        world.park(Flows.PUBLISH_ORDERS, 3);
    }

    /** All of it is done, keys are forgotten and streams are trimmed. */
    static void placedYesterday(World world) {
        placed(world);
        world.drainAll();
        world.cloud().clock().advance(A_DAY);
    }

    /** Requests and events were parked, the orders have expired, and what else lay in streams is trimmed. */
    static void parkedYesterday(World world) {
        parked(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
        Actions.expire(world);
        world.park(Flows.PUBLISH_ORDERS, 3);
        world.drainAll();
        world.cloud().clock().advance(A_DAY);
    }
}

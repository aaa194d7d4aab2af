package com.example.simulation.flow;

import com.example.simulation.world.Customer.Line;
import com.example.simulation.world.World;
import java.time.Duration;
import java.util.List;

/** Situations in which rivals meet, with as few orders and calls as possible. Green tea has 5 in stock, cups are 3. */
final class Meetings {

    private static final List<Line> TWO_TEAS = List.of(new Line("TEA-GREEN", 2));

    private Meetings() {}

    static List<Line> cups(int quantity) {
        return List.of(new Line("CUP-WHITE", quantity));
    }

    /** Alice has ordered before: her key is there. */
    static void known(World world) {
        Situations.opened(world);
        world.customer("alice").place("before", TWO_TEAS);
        world.drainAll();
    }

    static void placed(World world) {
        Situations.opened(world);
        world.customer("alice").place("first", TWO_TEAS);
    }

    static void requested(World world) {
        placed(world);
        world.drain(Flows.REQUEST_STOCK);
    }

    static void requestedTwice(World world) {
        requested(world);
        world.repeat("stock-requests");
    }

    static void held(World world) {
        requested(world);
        world.drain(Flows.RESERVE_STOCK);
    }

    private static void answered(World world) {
        held(world);
        world.drain(Flows.ANSWER_STOCK);
    }

    static void answeredTwice(World world) {
        answered(world);
        world.repeat("stock-outcomes");
    }

    /** Alice and Bob want two cups each, of which there are three. */
    static void scarce(World world) {
        Situations.opened(world);
        world.customer("alice").place("first", cups(2));
        world.customer("bob").place("first", cups(2));
        world.drain(Flows.REQUEST_STOCK);
    }

    /** Alice gives back two of the three cups, and Bob wants two. */
    static void scarceAndReleased(World world) {
        Situations.opened(world);
        world.customer("alice").place("first", cups(2));
        world.drainAll();
        Actions.cancel(world);
        world.customer("bob").place("first", cups(2));
        world.drain(Flows.REQUEST_STOCK);
    }

    private static void settled(World world) {
        answered(world);
        world.drain(Flows.SETTLE_ORDER);
    }

    /** An order was confirmed and cancelled at once: inventory hears of both. */
    static void commitAndRelease(World world) {
        cancelledAtOnce(world);
        world.drain(Flows.REQUEST_STOCK);
    }

    static void cancelledAtOnce(World world) {
        settled(world);
        Actions.cancel(world);
    }

    static void releasedTwice(World world) {
        known(world);
        Actions.cancel(world);
        world.drain(Flows.REQUEST_STOCK);
        world.repeat("stock-requests");
    }

    /** Nobody has answered for longer than an order waits. */
    static void overdue(World world) {
        placed(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
    }

    /** Stock is held, and the answer of inventory got lost. */
    static void forgotten(World world) {
        answered(world);
        world.lost().messages("stock-outcomes");
        world.cloud().clock().advance(Duration.ofMinutes(11));
    }

    /** An order is confirmed, inventory never heard of it, and asks again. */
    static void reminded(World world) {
        settled(world);
        world.drain(Flows.REQUEST_STOCK);
        world.lost().messages("stock-requests");
        world.cloud().clock().advance(Duration.ofMinutes(11));
        world.fire("RemindHeldFunction");
        world.drain(Flows.ANSWER_STOCK);
    }

    /** A request is parked, and the same request was sent a second time since. */
    static void parkedAndLive(World world) {
        requestedTwice(world);
        Situations.parkRequests(world, 1);
    }

    /** A customer looks at their order. */
    static void get(World world) {
        world.customer("alice").get(Actions.firstOrder(world, "alice"));
    }
}

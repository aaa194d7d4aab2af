package com.example.simulation.flow;

import com.example.simulation.world.OrderLine;
import com.example.simulation.world.World;
import java.time.Duration;
import java.util.List;

/** Situations in which rivals meet, with as few orders and calls as possible. Green tea has 5 in stock, cups are 3. */
final class Meetings {

    private static final List<OrderLine> TWO_TEAS = List.of(new OrderLine("TEA-GREEN", 2));

    private Meetings() {}

    static List<OrderLine> cups(int quantity) {
        return List.of(new OrderLine("CUP-WHITE", quantity));
    }

    /** Alice has ordered before, so her key exists. */
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
        world.drain(FunctionNames.REQUEST_STOCK);
    }

    static void requestedTwice(World world) {
        requested(world);
        world.repeat("stock-requests");
    }

    static void held(World world) {
        requested(world);
        world.drain(FunctionNames.RESERVE_STOCK);
    }

    private static void answered(World world) {
        held(world);
        world.drain(FunctionNames.ANSWER_STOCK);
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
        world.drain(FunctionNames.REQUEST_STOCK);
    }

    /** Alice has cancelled an order of two of the three cups, and Bob wants two. */
    static void scarceAndReleased(World world) {
        Situations.opened(world);
        world.customer("alice").place("first", cups(2));
        world.drainAll();
        Actions.cancel(world);
        world.customer("bob").place("first", cups(2));
        world.drain(FunctionNames.REQUEST_STOCK);
    }

    private static void settled(World world) {
        answered(world);
        world.drain(FunctionNames.SETTLE_ORDER);
    }

    /** An order was confirmed and cancelled at once, and inventory receives both requests. */
    static void commitAndRelease(World world) {
        cancelledAtOnce(world);
        world.drain(FunctionNames.REQUEST_STOCK);
    }

    static void cancelledAtOnce(World world) {
        settled(world);
        Actions.cancel(world);
    }

    static void releasedTwice(World world) {
        known(world);
        Actions.cancel(world);
        world.drain(FunctionNames.REQUEST_STOCK);
        world.repeat("stock-requests");
    }

    /** An order has been pending for longer than its timeout. */
    static void overdue(World world) {
        placed(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
    }

    /** Stock is held, and the answer of inventory was lost. */
    static void forgotten(World world) {
        answered(world);
        world.lost().messages("stock-outcomes");
        world.cloud().clock().advance(Duration.ofMinutes(11));
    }

    /** An order is confirmed, the commit was lost, and inventory has sent a reminder. */
    static void reminded(World world) {
        settled(world);
        world.drain(FunctionNames.REQUEST_STOCK);
        world.lost().messages("stock-requests");
        world.cloud().clock().advance(Duration.ofMinutes(11));
        world.fire(FunctionNames.REMIND_HELD);
        world.drain(FunctionNames.ANSWER_STOCK);
    }

    /** A request is parked, and the same request was sent again afterwards. */
    static void parkedAndLive(World world) {
        requestedTwice(world);
        ParkedSituations.parkRequests(world, 1);
    }
}

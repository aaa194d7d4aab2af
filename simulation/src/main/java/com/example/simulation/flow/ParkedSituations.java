package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.time.Duration;

/** Situations in which work is parked: as dead letters of a queue, or as batches of a stream. */
final class ParkedSituations {

    private ParkedSituations() {}

    /** Every stock request failed too often while inventory was broken. */
    static void parked(World world) {
        Situations.requested(world);
        parkRequests(world, Integer.MAX_VALUE);
    }

    /** Release requests of confirmed orders are parked, which no timer sends again. */
    static void parkedReleases(World world) {
        Situations.confirmed(world);
        Actions.cancel(world);
        Actions.cancel(world, "bob");
        world.drain(FunctionNames.REQUEST_STOCK);
        parkRequests(world, Integer.MAX_VALUE);
    }

    /** Parks at most this many stock requests. */
    static void parkRequests(World world, int most) {
        for (var queue : world.cloud().queues().names()) {
            if (queue.endsWith("stock-requests")) {
                world.cloud().queues().park(queue, most);
            }
        }
    }

    /** No event of three orders could be published; the events are parked in several batches. */
    static void parkedChanges(World world) {
        Situations.settled(world);
        Actions.cancel(world);
        world.park(FunctionNames.PUBLISH_ORDERS, 3);
    }

    /** Requests and events were parked a day ago, the orders have expired, and the rest of the streams is trimmed. */
    static void parkedYesterday(World world) {
        parked(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
        TimerActions.expire(world);
        world.park(FunctionNames.PUBLISH_ORDERS, 3);
        world.drainAll();
        world.cloud().clock().advance(Situations.A_DAY);
    }
}

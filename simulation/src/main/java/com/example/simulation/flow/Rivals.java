package com.example.simulation.flow;

import static com.example.simulation.flow.Flows.ANSWER_STOCK;
import static com.example.simulation.flow.Flows.ARCHIVE_EVENTS;
import static com.example.simulation.flow.Flows.PROJECT_SALES;
import static com.example.simulation.flow.Flows.PUBLISH_ORDERS;
import static com.example.simulation.flow.Flows.REQUEST_STOCK;
import static com.example.simulation.flow.Flows.RESERVE_STOCK;
import static com.example.simulation.flow.Flows.SETTLE_ORDER;

import com.example.simulation.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Several who act at once, in every order their calls can take.
 *
 * @param name as a replay line has it
 * @param title who they are
 * @param given leads to where they meet
 */
public record Rivals(String name, String title, Consumer<World> given, List<Consumer<World>> actors) {

    private static final String EXPIRE_ORDERS = "ExpireOrdersFunction";
    private static final String REMIND_HELD = "RemindHeldFunction";

    private static Rivals of(
            String name, String title, Consumer<World> given, Consumer<World> one, Consumer<World> two) {
        return new Rivals(name, title, given, List.of(one, two));
    }

    public static Optional<Rivals> named(String name) {
        return all().stream().filter(rivals -> rivals.name().equals(name)).findFirst();
    }

    public static List<Rivals> all() {
        return List.of(
                of(
                        "place-one-key",
                        "two first orders of a customer with the same key",
                        Situations::opened,
                        orders("key", 1),
                        orders("key", 1)),
                of(
                        "place-two-keys",
                        "two first orders of a customer with different keys",
                        Situations::opened,
                        orders("one", 1),
                        orders("two", 1)),
                of(
                        "place-two-bodies",
                        "two different orders with the same key",
                        Meetings::known,
                        orders("key", 1),
                        orders("key", 2)),
                of(
                        "settle-vs-cancel",
                        "a cancellation and a stock answer",
                        Situations::answered,
                        drains(SETTLE_ORDER),
                        Actions::cancel),
                of(
                        "settle-vs-expire",
                        "an expiry and a stock answer",
                        Situations::answeredLate,
                        drains(SETTLE_ORDER),
                        fires(EXPIRE_ORDERS)),
                of(
                        "settle-twice",
                        "two deliveries of the same answer",
                        Meetings::answeredTwice,
                        takes(SETTLE_ORDER),
                        takes(SETTLE_ORDER)),
                of(
                        "last-piece",
                        "two orders for the last item",
                        Meetings::scarce,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                of(
                        "reserve-twice",
                        "two deliveries of the same request",
                        Meetings::requestedTwice,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                of(
                        "reserve-vs-adjust",
                        "a request and an edit",
                        Meetings::requested,
                        takes(RESERVE_STOCK),
                        Actions::adjust),
                of(
                        "reserve-vs-shrink",
                        "a request and an edit that removes the requested stock",
                        Meetings::requested,
                        takes(RESERVE_STOCK),
                        edits(490, 1)),
                of(
                        "reserve-vs-release",
                        "a request and a release of the stock it needs",
                        Meetings::scarceAndReleased,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                of(
                        "commit-vs-release",
                        "a commit and a release of the same order",
                        Meetings::commitAndRelease,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                of(
                        "release-twice",
                        "two deliveries of the same release",
                        Meetings::releasedTwice,
                        takes(RESERVE_STOCK),
                        takes(RESERVE_STOCK)),
                of(
                        "cancel-twice",
                        "two cancellations of the same order",
                        Situations::confirmed,
                        Actions::cancel,
                        Actions::cancel),
                of(
                        "cancel-vs-expire",
                        "a cancellation and an expiry",
                        Meetings::overdue,
                        Actions::cancel,
                        fires(EXPIRE_ORDERS)),
                of(
                        "get-vs-cancel",
                        "a read and a cancellation of the same order",
                        Situations::confirmed,
                        Meetings::get,
                        Actions::cancel),
                of("adjust-twice", "two edits of the same edition", Situations::opened, edits(520, 9), edits(530, 4)),
                of(
                        "expire-twice",
                        "two runs of the expiry timer",
                        Meetings::overdue,
                        fires(EXPIRE_ORDERS),
                        fires(EXPIRE_ORDERS)),
                of(
                        "remind-twice",
                        "two runs of the reminder timer",
                        Meetings::forgotten,
                        fires(REMIND_HELD),
                        fires(REMIND_HELD)),
                of(
                        "remind-vs-cancel",
                        "a reminder and a cancellation",
                        Meetings::reminded,
                        takes(SETTLE_ORDER),
                        Actions::cancel),
                of(
                        "redrive-vs-live",
                        "a redrive and a delivery of the same request",
                        Meetings::parkedAndLive,
                        world -> world.operator().run("send", "--all"),
                        takes(RESERVE_STOCK)),
                of(
                        "request-twice",
                        "two relays of the same requests",
                        Meetings::placed,
                        relays(REQUEST_STOCK),
                        relays(REQUEST_STOCK)),
                of(
                        "answer-twice",
                        "two relays of the same answers",
                        Meetings::held,
                        relays(ANSWER_STOCK),
                        relays(ANSWER_STOCK)),
                of(
                        "publish-twice",
                        "two relays of the same events",
                        Meetings::cancelledAtOnce,
                        relays(PUBLISH_ORDERS),
                        relays(PUBLISH_ORDERS)),
                of(
                        "project-twice",
                        "two projections of the same events",
                        Situations::confirmed,
                        relays(PROJECT_SALES),
                        relays(PROJECT_SALES)),
                of(
                        "archive-twice",
                        "two archivers of the same events",
                        Situations::confirmed,
                        relays(ARCHIVE_EVENTS),
                        relays(ARCHIVE_EVENTS)));
    }

    private static Consumer<World> orders(String key, int cups) {
        return world -> world.customer("alice").place(key, Meetings.cups(cups));
    }

    private static Consumer<World> drains(String function) {
        return world -> world.drain(function);
    }

    /** Delivers one message of a queue. */
    private static Consumer<World> takes(String function) {
        return world -> world.deliver(function, 1);
    }

    /** Delivers all that a stream has; another delivery of the same begins before this one has ended. */
    private static Consumer<World> relays(String function) {
        return world -> world.deliver(function, Integer.MAX_VALUE);
    }

    private static Consumer<World> fires(String function) {
        return world -> world.fire(function);
    }

    private static Consumer<World> edits(long unitPrice, long received) {
        return world -> world.customer("manager", "stock-managers").adjust("TEA-GREEN", 1, unitPrice, received);
    }
}

package com.example.simulation.flow;

import com.example.simulation.world.Customer.Line;
import com.example.simulation.world.Reader;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every flow there is. Green tea has 5 on the shelf, cups are 3. */
public final class Flows {

    private static final List<Line> TWO_TEAS = List.of(new Line("TEA-GREEN", 2));
    private static final List<Line> TEA_AND_CUP = List.of(new Line("TEA-GREEN", 2), new Line("CUP-WHITE", 1));
    private static final List<Line> FOUR_TEAS = List.of(new Line("TEA-GREEN", 4));

    /** Longer than a message stays hidden that somebody has taken. */
    private static final Duration A_WHILE = Duration.ofSeconds(61);

    /** Longer than an idempotency record lives, and than a stream keeps what nobody read. */
    private static final Duration A_DAY = Duration.ofHours(25);

    static final String REQUEST_STOCK = "RequestStockFunction";
    static final String RESERVE_STOCK = "ReserveStockFunction";
    static final String ANSWER_STOCK = "AnswerStockFunction";
    static final String SETTLE_ORDER = "SettleOrderFunction";
    static final String PUBLISH_ORDERS = "PublishOrderEventsFunction";
    static final String PUBLISH_STOCK = "PublishStockEventsFunction";
    static final String PROJECT_SALES = "ProjectSalesFunction";
    static final String ARCHIVE_EVENTS = "ArchiveEventsFunction";

    private Flows() {}

    public static List<Flow> all() {
        return List.of(
                new Flow("place", Flows::opened, Flows::place, Flows::placeOnce, true),
                new Flow("request", Flows::placed, drains(REQUEST_STOCK), drains(REQUEST_STOCK), true),
                new Flow("publish", Flows::changedTwice, drains(PUBLISH_ORDERS), drains(PUBLISH_ORDERS), true),
                new Flow("reserve", Flows::requested, drains(RESERVE_STOCK), drains(RESERVE_STOCK), true),
                new Flow("reserve-or-cancel", Flows::requested, drains(RESERVE_STOCK), Flows::cancelAndRelease, false),
                new Flow("reserve-or-adjust", Flows::requested, drains(RESERVE_STOCK), Flows::adjust, false),
                new Flow("reserve-late", Flows::requestedTooLate, drains(RESERVE_STOCK), drains(RESERVE_STOCK), false),
                new Flow("answer", Flows::reserved, drains(ANSWER_STOCK), drains(ANSWER_STOCK), true),
                new Flow("publish-stock", Flows::reserved, drains(PUBLISH_STOCK), drains(PUBLISH_STOCK), true),
                new Flow("settle", Flows::answered, drains(SETTLE_ORDER), drains(SETTLE_ORDER), true),
                new Flow("settle-or-cancel", Flows::answered, drains(SETTLE_ORDER), Flows::cancel, true),
                new Flow("settle-or-expire", Flows::answeredLate, drains(SETTLE_ORDER), Flows::expire, true),
                new Flow("request-commit", Flows::settled, drains(REQUEST_STOCK), drains(REQUEST_STOCK), true),
                new Flow("commit", Flows::commitRequested, drains(RESERVE_STOCK), drains(RESERVE_STOCK), true),
                new Flow("cancel", Flows::confirmed, Flows::cancel, Flows::cancel, true),
                new Flow("request-release", Flows::cancelled, drains(REQUEST_STOCK), drains(REQUEST_STOCK), true),
                new Flow("release", Flows::releaseRequested, drains(RESERVE_STOCK), drains(RESERVE_STOCK), true),
                new Flow("expire", Flows::overdue, Flows::expire, Flows::expire, false),
                new Flow("remind", Flows::forgotten, Flows::remind, Flows::remind, false),
                new Flow("adjust", Flows::placed, Flows::adjust, Flows::adjust, true),
                new Flow("project", Flows::confirmed, drains(PROJECT_SALES), drains(PROJECT_SALES), true),
                new Flow("archive", Flows::confirmed, drains(ARCHIVE_EVENTS), drains(ARCHIVE_EVENTS), true),
                new Flow("repeat", Flows::uncommitted, Flows::remind, Flows::cancel, false),
                new Flow("get", Flows::confirmed, Flows::cancelAndGet, Flows::cancel, false),
                new Flow("read", Flows::placed, Flows::read, Flows::read, false),
                new Flow("place-a-day-later", Flows::placedYesterday, Flows::placeFirst, Flows::placeFirstOnce, false),
                new Flow("redrive-a-day-later", Flows::parkedYesterday, Flows::redriveOnce, Flows::sendAllOnce, false),
                new Flow("redrive-queue", Flows::parked, Flows::redriveAll, Flows::sendAllOnce, false),
                new Flow("redrive-message", Flows::parkedReleases, Flows::redriveEach, Flows::sendEachOnce, false),
                new Flow("redrive-stream", Flows::parkedChanges, Flows::redriveAll, Flows::sendAllOnce, false),
                new Flow("audit", Losses::due, Losses::audit, Losses::auditOnce, false));
    }

    public static Flow named(String name) {
        return Stream.concat(all().stream(), Losses.all().stream())
                .filter(flow -> flow.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no flow " + name));
    }

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
    private static void changedTwice(World world) {
        placed(world);
        cancel(world);
    }

    /** Inventory has answered, after the time an order waits. */
    static void answeredLate(World world) {
        answered(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
    }

    static void requested(World world) {
        placed(world);
        world.drain(REQUEST_STOCK);
    }

    /** Requests of orders that expired meanwhile lie in the queue before one that somebody still waits for. */
    private static void requestedTooLate(World world) {
        opened(world);
        world.customer("alice").place("first", FOUR_TEAS);
        world.drain(REQUEST_STOCK);
        world.cloud().clock().advance(Duration.ofMinutes(6));
        world.customer("bob").place("first", TWO_TEAS);
        world.drain(REQUEST_STOCK);
        world.fire("ExpireOrdersFunction");
    }

    static void reserved(World world) {
        requested(world);
        world.drain(RESERVE_STOCK);
    }

    static void answered(World world) {
        reserved(world);
        world.drain(ANSWER_STOCK);
    }

    static void settled(World world) {
        answered(world);
        world.drain(SETTLE_ORDER);
    }

    static void commitRequested(World world) {
        settled(world);
        world.drain(REQUEST_STOCK);
    }

    static void confirmed(World world) {
        commitRequested(world);
        world.drain(RESERVE_STOCK);
        world.drain(PUBLISH_ORDERS);
    }

    static void cancelled(World world) {
        confirmed(world);
        cancel(world);
    }

    static void releaseRequested(World world) {
        cancelled(world);
        world.drain(REQUEST_STOCK);
    }

    /** Nobody has answered for longer than an order waits. */
    private static void overdue(World world) {
        placed(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
    }

    /** Stock is held, and every answer of inventory got lost. */
    private static void forgotten(World world) {
        answered(world);
        world.lose("stock-outcomes");
        world.cloud().clock().advance(Duration.ofMinutes(11));
    }

    /** Orders are confirmed, and inventory never hears of it: all their requests got lost. */
    private static void uncommitted(World world) {
        commitRequested(world);
        world.lose("stock-requests");
        world.cloud().clock().advance(Duration.ofMinutes(11));
    }

    /** Every request of stock was received too often while inventory was broken. */
    private static void parked(World world) {
        requested(world);
        parkRequests(world, Integer.MAX_VALUE);
    }

    /** The same, of requests that nobody makes again: those that give back what confirmed orders had. */
    static void parkedReleases(World world) {
        confirmed(world);
        cancel(world);
        cancel(world, "bob");
        world.drain(REQUEST_STOCK);
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
    private static void parkedChanges(World world) {
        settled(world);
        cancel(world);
        world.park(PUBLISH_ORDERS, 3);
    }

    /** All of it is done, keys are forgotten and streams are trimmed. */
    private static void placedYesterday(World world) {
        placed(world);
        world.drainAll();
        world.cloud().clock().advance(A_DAY);
    }

    /** Requests and events were parked, the orders have expired, and what else lay in streams is trimmed. */
    private static void parkedYesterday(World world) {
        parked(world);
        world.cloud().clock().advance(Duration.ofMinutes(6));
        expire(world);
        world.park(PUBLISH_ORDERS, 3);
        world.drainAll();
        world.cloud().clock().advance(A_DAY);
    }

    /** The request of yesterday once more: its key means nothing any more. */
    private static void placeFirst(World world) {
        world.customer("alice").place("first", TEA_AND_CUP);
        world.customer("alice").place("first", TEA_AND_CUP);
    }

    private static void placeFirstOnce(World world) {
        world.customer("alice").placeOnce("first", TEA_AND_CUP);
    }

    private static void place(World world) {
        world.customer("alice").place("key", TEA_AND_CUP);
        world.customer("alice").place("key", TEA_AND_CUP);
    }

    private static void placeOnce(World world) {
        world.customer("alice").placeOnce("key", TEA_AND_CUP);
    }

    private static Consumer<World> drains(String function) {
        return world -> world.drain(function);
    }

    static void cancel(World world) {
        cancel(world, "alice");
    }

    static void cancel(World world, String customer) {
        world.customer(customer).cancel(firstOrder(world, customer));
    }

    /** A customer looks at the order they have just cancelled. */
    private static void cancelAndGet(World world) {
        cancel(world);
        world.customer("alice").get(firstOrder(world, "alice"));
    }

    /** While inventory is at it, the customer thinks better of it, and inventory hears of that as well. */
    private static void cancelAndRelease(World world) {
        cancel(world);
        world.drain(REQUEST_STOCK);
        world.drain(RESERVE_STOCK);
    }

    static String firstOrder(World world, String customer) {
        return new Shelves(world)
                .items(new Shelves(world).orders(), "ORDER#").stream()
                        .filter(order -> Shelves.text(order, "ownerId").equals(customer))
                        .min((one, other) -> Shelves.text(one, "placedAt").compareTo(Shelves.text(other, "placedAt")))
                        .map(order -> Shelves.text(order, "orderId"))
                        .orElseThrow();
    }

    /** As often as it takes: the next minute comes whatever became of this one. */
    private static void expire(World world) {
        for (int minute = 0; minute < 5 && isAny(world, "PENDING"); minute++) {
            world.fire("ExpireOrdersFunction");
            world.cloud().clock().advance(Duration.ofMinutes(1));
        }
    }

    private static void remind(World world) {
        for (int run = 0; run < 5 && isAny(world, "HELD"); run++) {
            world.fire("RemindHeldFunction");
            world.drainAll();
            world.cloud().clock().advance(Duration.ofMinutes(5));
        }
    }

    private static boolean isAny(World world, String status) {
        return new Shelves(world)
                .all()
                .anyMatch(item -> Shelves.text(item, "status").equals(status));
    }

    static void adjust(World world) {
        world.customer("manager", "stock-managers").adjust("TEA-GREEN", 1, 520, 9);
    }

    private static void read(World world) {
        world.customer("alice").get(firstOrder(world, "alice"));
        var alice = new Reader(world, "alice", List.of());
        alice.read("ListOrdersFunction", "/orders", Map.of());
        alice.read("ListStockFunction", "/stock", Map.of());
        alice.read("GetStockFunction", "/stock/TEA-GREEN", Map.of("sku", "TEA-GREEN"));
        new Reader(world, "analyst", List.of("analysts")).read("GetSalesFunction", "/sales", Map.of());
    }

    private static void redriveAll(World world) {
        for (int times = 0; times < 2; times++) {
            insist(world, "send", "--all");
            world.drainAll();
        }
        redriveTheRest(world);
    }

    /** What redriven messages lead to meets its faults in the flows that redrive at once. */
    private static void redriveOnce(World world) {
        insist(world, "send", "--all");
        redriveTheRest(world);
    }

    private static void redriveEach(World world) {
        for (int times = 0; times < 2; times++) {
            world.deadLetters().forEach(id -> insist(world, "send", id));
        }
        redriveTheRest(world);
    }

    private static void sendAllOnce(World world) {
        world.operator().run("send", "--all");
    }

    private static void sendEachOnce(World world) {
        world.deadLetters().forEach(id -> world.operator().run("send", id));
    }

    /** As a person does who is told that it did not work: again, a while later, and not for ever. */
    private static void insist(World world, String... command) {
        for (int tries = 0; tries < 3 && world.operator().run(command) != 0; tries++) {
            world.cloud().clock().advance(A_WHILE);
        }
    }

    /** Whatever faults have left can be redriven: once more, with no more of them. */
    private static void redriveTheRest(World world) {
        world.arm(false);
        world.cloud().clock().advance(A_WHILE);
        world.operator().run("send", "--all");
    }
}

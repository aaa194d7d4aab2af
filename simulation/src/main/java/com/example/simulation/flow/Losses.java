package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every queue, every stream's records and every parked batch, lost once: as no queue and no stream does, and as a person
 * may who deletes what should have been redriven. Timers and the audit have to make it good, or to report it.
 */
public final class Losses {

    private static final List<String> STREAM_READERS = List.of(
            Flows.REQUEST_STOCK,
            Flows.PUBLISH_ORDERS,
            Flows.ANSWER_STOCK,
            Flows.PUBLISH_STOCK,
            Flows.PROJECT_SALES,
            Flows.ARCHIVE_EVENTS);

    /** Those whose records matter after an order was confirmed. */
    private static final List<String> FOLLOWERS =
            List.of(Flows.PUBLISH_ORDERS, Flows.PUBLISH_STOCK, Flows.PROJECT_SALES, Flows.ARCHIVE_EVENTS);

    /** The functions that must run after a cancellation so that a reader has records. */
    private static final Map<String, List<String>> BEFORE = Map.of(
            Flows.PUBLISH_STOCK, List.of(Flows.REQUEST_STOCK, "ReserveStockFunction"),
            Flows.PROJECT_SALES, List.of(Flows.PUBLISH_ORDERS),
            Flows.ARCHIVE_EVENTS, List.of(Flows.PUBLISH_ORDERS));

    /** Long enough for every slot to be asked for, compared, repaired and compared again. */
    private static final int RUNS = 40;

    private Losses() {}

    /** Each leads to its loss; what follows is the same for all. */
    public static List<Flow> all() {
        var losses = new ArrayList<Flow>();
        losses.add(loss("lost-reservation-requests", Situations::requested, loses("stock-requests")));
        losses.add(loss("lost-commit-requests", Situations::commitRequested, loses("stock-requests")));
        losses.add(loss("lost-release-requests", Situations::releaseRequested, loses("stock-requests")));
        losses.add(loss("lost-late-release-requests", Losses::cancelledLate, loses("stock-requests")));
        losses.add(loss("lost-outcomes", Situations::answered, loses("stock-outcomes")));
        losses.add(loss(
                "lost-dead-letters",
                Situations::parkedReleases,
                world -> world.lost().parked()));
        losses.add(loss("lost-sale-of-a-cancelled-order", Situations::confirmed, world -> {
            world.lost().records(Flows.PROJECT_SALES);
            Actions.cancel(world);
        }));
        losses.add(loss(
                "lost-events-of-a-sale-that-is-taken-back-before-its-audit", Situations::commitRequested, world -> {
                    world.lost().records(Flows.PUBLISH_ORDERS);
                    settled(world);
                    cancelledAfter(world, Duration.ofMinutes(10));
                }));
        losses.add(loss(
                "lost-release-requests-between-two-audits",
                world -> {
                    Situations.confirmed(world);
                    settled(world);
                    world.cloud().clock().advance(Duration.ofMinutes(15));
                    world.audit(5);
                    cancelledAfter(world, Duration.ofMinutes(5));
                },
                loses("stock-requests")));
        for (var reader : STREAM_READERS) {
            var stage = beginning(reader);
            losses.add(
                    loss("lost-records-" + reader, stage, world -> world.lost().records(reader)));
            losses.add(loss("lost-parked-" + reader, stage, world -> {
                world.park(reader, 3);
                world.lost().parked();
            }));
        }
        for (var reader : FOLLOWERS) {
            losses.add(loss(
                    "lost-later-records-" + reader,
                    later(reader),
                    world -> world.lost().records(reader)));
        }
        return losses;
    }

    private static Flow loss(String name, Consumer<World> given, Consumer<World> lose) {
        return new Flow(
                name,
                world -> {
                    begun(world);
                    given.accept(world);
                },
                world -> {
                    world.arm(false);
                    lose.accept(world);
                    settled(world);
                    world.audit(RUNS);
                },
                world -> {},
                false);
    }

    /** A situation in which a function has relevant records to read. */
    private static Consumer<World> beginning(String reader) {
        return switch (reader) {
            case Flows.REQUEST_STOCK -> Situations::cancelled;
            case Flows.PUBLISH_ORDERS -> Situations::settled;
            case Flows.ANSWER_STOCK -> Situations::reserved;
            default -> Situations::confirmed;
        };
    }

    /** The first records arrive; those of a later cancellation are lost. */
    private static Consumer<World> later(String reader) {
        return world -> {
            Situations.confirmed(world);
            world.drainAll();
            Actions.cancel(world);
            for (var before : BEFORE.getOrDefault(reader, List.of())) {
                world.drain(before);
            }
        };
    }

    private static Consumer<World> loses(String queue) {
        return world -> world.lost().messages(queue);
    }

    /** The audit of a stage begins an hour after its first run. */
    private static void begun(World world) {
        world.fire("AuditOrdersFunction");
        world.cloud().clock().advance(Duration.ofMinutes(61));
    }

    /** Three hours after everything has settled, a customer cancels. */
    private static void cancelledLate(World world) {
        Situations.confirmed(world);
        world.drainAll();
        world.audit(RUNS);
        cancelledAfter(world, Duration.ZERO);
    }

    private static void cancelledAfter(World world, Duration time) {
        world.cloud().clock().advance(time);
        Actions.cancel(world);
        world.drain(Flows.REQUEST_STOCK);
    }

    private static void settled(World world) {
        world.drainAll();
        for (int minute = 1; minute <= 30; minute++) {
            world.cloud().clock().advance(Duration.ofMinutes(1));
            world.fire("ExpireOrdersFunction");
            if (minute % 5 == 0) {
                world.fire("RemindHeldFunction");
            }
            world.drainAll();
        }
    }

    /** A release was lost, everything else has settled, and its slot is due. */
    static void due(World world) {
        begun(world);
        Situations.releaseRequested(world);
        world.lost().messages("stock-requests");
        settled(world);
        world.cloud().clock().advance(Duration.ofMinutes(30));
    }

    /** Asked, compared, repaired; then without faults until nothing that was due is left. Whatever becomes of a run, the next comes. */
    static void audit(World world) {
        var due = world.cloud().clock().instant().minus(Duration.ofHours(1));
        world.audit(3);
        world.arm(false);
        for (int run = 0; run < RUNS && isAuditing(world, due); run++) {
            world.audit(1);
            world.cloud().clock().advance(Duration.ofMinutes(10));
        }
    }

    static void auditOnce(World world) {
        world.fire("AuditOrdersFunction");
    }

    /** Whether a slot that began before then is not audited yet, or not for the last time. */
    private static boolean isAuditing(World world, Instant due) {
        var notes = JsonMapper.shared()
                .readTree(world.cloud()
                        .buckets()
                        .in(world.deployment().nameOf("AWS::S3::Bucket", "AuditBucket"))
                        .get("orders/audit.json"));
        return isBefore(notes.path("next"), due)
                || notes.path("slots").valueStream().anyMatch(slot -> isBefore(slot.path("slot"), due));
    }

    private static boolean isBefore(JsonNode start, Instant due) {
        return !Instant.parse(start.asString()).isAfter(due);
    }
}

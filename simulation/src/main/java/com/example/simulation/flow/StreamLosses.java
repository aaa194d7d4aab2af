package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Losses of stream records, for each function that reads a stream: unread, parked, and those of a later cancellation. */
final class StreamLosses {

    private static final List<String> READERS = List.of(
            FunctionNames.REQUEST_STOCK,
            FunctionNames.PUBLISH_ORDERS,
            FunctionNames.ANSWER_STOCK,
            FunctionNames.PUBLISH_STOCK,
            FunctionNames.PROJECT_SALES,
            FunctionNames.ARCHIVE_EVENTS);

    /** The readers whose records matter after an order was confirmed. */
    private static final List<String> FOLLOWERS = List.of(
            FunctionNames.PUBLISH_ORDERS,
            FunctionNames.PUBLISH_STOCK,
            FunctionNames.PROJECT_SALES,
            FunctionNames.ARCHIVE_EVENTS);

    /** The functions that must run after a cancellation so that a reader has records. */
    private static final Map<String, List<String>> BEFORE = Map.of(
            FunctionNames.PUBLISH_STOCK, List.of(FunctionNames.REQUEST_STOCK, FunctionNames.RESERVE_STOCK),
            FunctionNames.PROJECT_SALES, List.of(FunctionNames.PUBLISH_ORDERS),
            FunctionNames.ARCHIVE_EVENTS, List.of(FunctionNames.PUBLISH_ORDERS));

    private StreamLosses() {}

    static List<Flow> all() {
        var losses = new ArrayList<Flow>();
        for (var reader : READERS) {
            var given = beginning(reader);
            losses.add(Losses.loss(
                    "lost-records-" + reader, given, world -> world.lost().records(reader)));
            losses.add(Losses.loss("lost-parked-" + reader, given, world -> {
                world.park(reader, 3);
                world.lost().parked();
            }));
        }
        for (var reader : FOLLOWERS) {
            losses.add(Losses.loss(
                    "lost-later-records-" + reader,
                    later(reader),
                    world -> world.lost().records(reader)));
        }
        return losses;
    }

    /** A situation in which a function has relevant records to read. */
    private static Consumer<World> beginning(String reader) {
        return switch (reader) {
            case FunctionNames.REQUEST_STOCK -> Situations::cancelled;
            case FunctionNames.PUBLISH_ORDERS -> Situations::settled;
            case FunctionNames.ANSWER_STOCK -> Situations::reserved;
            default -> Situations::confirmed;
        };
    }

    /** The first records have arrived; those of a later cancellation can be lost. */
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
}

package com.example.simulation.oracle;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.HashSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Every event that was written with its item is published, to the byte; and every state was written with its event. */
final class CommittedIsPublished implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var log = new EventLog(world);
        var published = new HashSet<>(log.published());
        var lost = log.committed()
                .filter(event -> !published.contains(event))
                .map(event -> "event %s was committed and is not published"
                        .formatted(EventLog.read(event).path("id").asString()));
        return Stream.concat(lost, silent(world));
    }

    /** Orders whose last state nobody was told of. */
    private static Stream<String> silent(World world) {
        var shelves = new Shelves(world);
        return shelves.items(shelves.orders(), "ORDER#").stream()
                .filter(order -> sequence(order) != Shelves.number(order, "version"))
                .map(order -> "order %s reached version %d without an event"
                        .formatted(Shelves.text(order, "orderId"), Shelves.number(order, "version")));
    }

    private static long sequence(ObjectNode order) {
        var event = Shelves.text(order, "event");
        return event.isEmpty() ? -1 : EventLog.read(event).path("sequence").asLong();
    }
}

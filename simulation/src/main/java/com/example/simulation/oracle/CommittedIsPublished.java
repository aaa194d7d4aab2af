package com.example.simulation.oracle;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Every event that was written with its item is published, to the byte; and every version of an order has its event. */
final class CommittedIsPublished implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var published = new EventLog(world).published();
        return Stream.concat(lost(world, new HashSet<>(published)), untold(world, ids(published)));
    }

    private static Set<String> ids(Iterable<String> events) {
        var ids = new HashSet<String>();
        events.forEach(event -> ids.add(EventLog.id(event)));
        return ids;
    }

    private static Stream<String> lost(World world, Set<String> published) {
        return new EventLog(world)
                .committed()
                .filter(event -> !published.contains(event))
                .map(event -> "event %s was committed and is not published".formatted(EventLog.id(event)));
    }

    private static Stream<String> untold(World world, Set<String> published) {
        var shelves = new Shelves(world);
        return shelves.items(shelves.orders(), "ORDER#").stream()
                .flatMap(order -> LongStream.rangeClosed(1, Shelves.number(order, "version"))
                        .mapToObj(version -> "order/%s#%s".formatted(Shelves.text(order, "orderId"), version)))
                .filter(id -> !published.contains(id))
                .map("not published: %s"::formatted);
    }
}

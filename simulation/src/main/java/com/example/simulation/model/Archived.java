package com.example.simulation.model;

import com.example.simulation.model.entity.Values;
import com.example.simulation.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the lines of the archive with the events that happened, byte by byte. */
record Archived(Books books, Reported reported, Map<String, List<String>> archived) {

    Stream<String> wrongs(World world) {
        var events = new HashSet<>(books.events);
        var lines = new HashSet<String>();
        archived.values().forEach(lines::addAll);
        var missing = events.stream()
                .filter(event -> !lines.contains(event))
                .map(event -> Values.text(Values.parse(event), "id"))
                .filter(id -> !reported.isUnarchived(id))
                .map("event %s is not in the archive"::formatted);
        var unfounded = lines.stream()
                .filter(line -> !events.contains(line))
                .map("the archive holds, and it did not happen: %s"::formatted);
        return Stream.of(missing, unfounded, Arrivals.of(world, archived).wrongs(world))
                .flatMap(wrongs -> wrongs);
    }
}

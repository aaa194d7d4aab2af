package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.text;

import com.example.simulation.world.Observation;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A key leads to one order, and the same request to one answer: the same to the byte, whatever it is. */
final class OneOrderForEachKey implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        return Stream.concat(ordersWithoutTheirKey(world), differentAnswers(world));
    }

    private static Stream<String> ordersWithoutTheirKey(World world) {
        var shelves = new Shelves(world);
        var known = shelves.items(shelves.orders(), "KEY#").stream()
                .map(record -> text(record, "orderId"))
                .collect(Collectors.toSet());
        return shelves.items(shelves.orders(), "ORDER#").stream()
                .map(order -> text(order, "orderId"))
                .filter(id -> !known.contains(id))
                .map("order %s belongs to no idempotency record"::formatted);
    }

    private static Stream<String> differentAnswers(World world) {
        var answers = new HashMap<String, String>();
        var wrongs = Stream.<String>builder();
        for (var observed : world.observations()) {
            if (observed.key() == null || !observed.isFinal()) {
                continue;
            }
            var request = observed.customer() + "/" + observed.key() + "/" + observed.request();
            var first = answers.putIfAbsent(request, answer(observed));
            if (first != null && !first.equals(answer(observed))) {
                wrongs.add("key %s of %s was answered with %s and with %s"
                        .formatted(observed.key(), observed.customer(), first, answer(observed)));
            }
        }
        return wrongs.build();
    }

    private static String answer(Observation observed) {
        return "%s %s %s".formatted(observed.status(), observed.location(), observed.body());
    }
}

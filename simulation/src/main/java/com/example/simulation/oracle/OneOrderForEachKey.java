package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.text;

import com.example.embedded.dynamodb.memory.MemoryDynamoDb.Change;
import com.example.simulation.world.Observation;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A key leads to one order, and the same request to one answer: the same to the byte, whatever it is. */
final class OneOrderForEachKey implements Oracle {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Pattern PLACED_AT = Pattern.compile("\"placedAt\":\"([^\"]+)\"");

    @Override
    public Stream<String> wrongs(World world) {
        return Stream.concat(ordersWithoutTheirKey(world), differentAnswers(world));
    }

    private static Stream<String> ordersWithoutTheirKey(World world) {
        var shelves = new Shelves(world);
        // Records expire: what was ever written counts.
        var known = world.cloud().dynamoDb().changes(shelves.orders()).stream()
                .map(Change::newImage)
                .filter(image -> image != null && text(image, "pk").startsWith("KEY#"))
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
            if (first != null && !first.equals(answer(observed)) && !isAfterADay(first, answer(observed))) {
                wrongs.add("key %s of %s was answered with %s and with %s"
                        .formatted(observed.key(), observed.customer(), first, answer(observed)));
            }
        }
        return wrongs.build();
    }

    /** A key is remembered for a day; then the same request places another order. */
    private static boolean isAfterADay(String first, String later) {
        var placed = PLACED_AT.matcher(first);
        var placedLater = PLACED_AT.matcher(later);
        return placed.find()
                && placedLater.find()
                && Duration.between(Instant.parse(placed.group(1)), Instant.parse(placedLater.group(1)))
                                .compareTo(REMEMBERED)
                        >= 0;
    }

    private static String answer(Observation observed) {
        return "%d %s %s".formatted(observed.status(), observed.location(), observed.body());
    }
}

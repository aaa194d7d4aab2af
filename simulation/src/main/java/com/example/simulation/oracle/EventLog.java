package com.example.simulation.oracle;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of a world: committed with their items, and published. */
record EventLog(World world) {

    /** Each event that was ever written with an item, as it was written. */
    Stream<String> committed() {
        var shelves = new Shelves(world);
        return Stream.of(shelves.orders(), shelves.inventory())
                .flatMap(table -> world.cloud().dynamoDb().changes(table).stream())
                .map(change -> change.newImage())
                .filter(image -> image != null && image.has("event"))
                .map(image -> Shelves.text(image, "event"))
                .distinct();
    }

    /** Each event in the stream, as often as it is there. */
    List<String> published() {
        return world.cloud().streams().all().values().stream()
                .flatMap(List::stream)
                .map(entry -> new String(entry.data(), StandardCharsets.UTF_8))
                .toList();
    }

    static String id(String event) {
        return read(event).path("id").asString();
    }

    static JsonNode read(String event) {
        return JsonMapper.shared().readTree(event);
    }
}

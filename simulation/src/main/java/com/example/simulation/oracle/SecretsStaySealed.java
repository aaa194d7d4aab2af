package com.example.simulation.oracle;

import com.example.simulation.world.Secrets;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Neither what customers tell of themselves nor a data key is anywhere in plain text. */
final class SecretsStaySealed implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var secrets = secrets(world);
        return places(world)
                .flatMap(place -> secrets.stream()
                        .filter(place::contains)
                        .map(secret ->
                                "a secret is in plain text in: " + place.substring(0, Math.min(place.length(), 80))));
    }

    private static List<String> secrets(World world) {
        var secrets = new ArrayList<>(Secrets.all());
        for (var key : world.cloud().dataKeys()) {
            secrets.add(Base64.getEncoder().withoutPadding().encodeToString(key));
            secrets.add(HexFormat.of().formatHex(key));
            secrets.add(new String(key, StandardCharsets.ISO_8859_1));
        }
        return secrets;
    }

    /** An item as text, with what its binary attributes hold instead of how they are written. */
    private static String readable(ObjectNode item) {
        var text = new StringBuilder(item.toString());
        for (var binary : item.findValuesAsString("B")) {
            text.append('\n').append(new String(Base64.getDecoder().decode(binary), StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    private static Stream<String> places(World world) {
        var places = new ArrayList<String>();
        new Shelves(world).all().forEach(item -> places.add(readable(item)));
        for (var queue : world.cloud().queues().names()) {
            world.cloud().queues().in(queue).forEach(message -> places.add(message.body()));
        }
        world.parked().bodies().forEach(places::add);
        places.addAll(new EventLog(world).published());
        world.observations().stream()
                .filter(observed -> observed.key() != null)
                .forEach(observed -> places.add(observed.body()));
        return places.stream();
    }
}

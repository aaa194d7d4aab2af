package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.text;

import com.example.simulation.world.Observation;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order somebody was told of is stored, for that somebody; one they were told is cancelled ends so; and nobody is told
 * of a failure inside, or gives up.
 */
final class AcknowledgedIsDurable implements Oracle {

    private static final Pattern CANCELLATION = Pattern.compile("/orders/([^/]+)/cancel");

    @Override
    public Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var stored = shelves.items(shelves.orders(), "ORDER#").stream()
                .collect(Collectors.toMap(order -> text(order, "orderId"), order -> order));
        return world.observations().stream().flatMap(observed -> {
            if (observed.status() >= 500) {
                return Stream.of("%s was answered with %s".formatted(observed.customer(), observed.status()));
            }
            var wrong = switch (observed.status()) {
                case 201 -> missing(observed, stored);
                case 200 -> goingOn(observed, stored);
                default -> Optional.<String>empty();
            };
            return wrong.stream();
        });
    }

    private static Optional<String> goingOn(Observation observed, Map<String, ObjectNode> stored) {
        var path = CANCELLATION.matcher(observed.request());
        if (!path.matches()) {
            return Optional.empty();
        }
        var status = Optional.ofNullable(stored.get(path.group(1)))
                .map(order -> text(order, "status"))
                .orElse("missing");
        return status.equals("CANCELLED")
                ? Optional.empty()
                : Optional.of("%s was told that order %s is cancelled, which is %s"
                        .formatted(observed.customer(), path.group(1), status));
    }

    private static Optional<String> missing(Observation observed, Map<String, ObjectNode> stored) {
        if (observed.key() == null) {
            return Optional.empty();
        }
        var id = JsonMapper.shared().readTree(observed.body()).path("orderId").asString("");
        var owner = Optional.ofNullable(stored.get(id)).map(order -> text(order, "ownerId"));
        return owner.equals(Optional.of(observed.customer()))
                ? Optional.empty()
                : Optional.of(
                        "%s was told of order %s, which is not stored for them".formatted(observed.customer(), id));
    }
}

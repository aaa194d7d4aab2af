package com.example.simulation.oracle;

import static com.example.simulation.world.Shelves.text;

import com.example.simulation.world.Observation;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An order somebody was told of is stored, for that somebody; and nobody is told of a failure inside. */
final class AcknowledgedIsDurable implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var stored = shelves.items(shelves.orders(), "ORDER#").stream()
                .collect(Collectors.toMap(order -> text(order, "orderId"), order -> order));
        return world.observations().stream().flatMap(observed -> {
            if (observed.status() >= 500) {
                return Stream.of("%s was answered with %d".formatted(observed.customer(), observed.status()));
            }
            var wrong = observed.status() == 201 && observed.key() != null
                    ? missing(observed, Optional.ofNullable(stored.get(orderId(observed))))
                    : Optional.<String>empty();
            return wrong.stream();
        });
    }

    private static String orderId(Observation observed) {
        return JsonMapper.shared().readTree(observed.body()).path("orderId").asString("");
    }

    private static Optional<String> missing(Observation observed, Optional<ObjectNode> order) {
        return order.map(found -> text(found, "ownerId")).equals(Optional.of(observed.customer()))
                ? Optional.empty()
                : Optional.of("%s was told of order %s, which is not stored for them"
                        .formatted(observed.customer(), orderId(observed)));
    }
}

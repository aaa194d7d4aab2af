package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Several actors at once, in every order that their calls can take.
 *
 * @param name the name in a replay line
 * @param title the actors, for people
 * @param given leads a world to the situation in which they meet
 */
public record Rivals(String name, String title, Consumer<World> given, List<Consumer<World>> actors) {

    static Rivals of(String name, String title, Consumer<World> given, Consumer<World> one, Consumer<World> two) {
        return new Rivals(name, title, given, List.of(one, two));
    }

    public static Optional<Rivals> named(String name) {
        return all().stream().filter(rivals -> rivals.name().equals(name)).findFirst();
    }

    public static List<Rivals> all() {
        return Stream.of(OrderRivals.all(), StockRivals.all(), ChangeRivals.all(), RelayRivals.all())
                .flatMap(List::stream)
                .toList();
    }
}

package com.example.simulation.flow;

import com.example.simulation.world.Customer.Line;
import com.example.simulation.world.World;
import java.util.List;
import java.util.function.Consumer;

/** Several who act at once, in every order their calls can take. */
public record Rivals(String name, Flow from, List<Consumer<World>> actors) {

    private static final List<Line> ONE_CUP = List.of(new Line("CUP-WHITE", 1));

    public static List<Rivals> all() {
        return List.of(
                new Rivals(
                        "two first orders of one customer with one key",
                        Flows.named("place"),
                        List.of(places("key"), places("key"))),
                new Rivals(
                        "two first orders of one customer with two keys",
                        Flows.named("place"),
                        List.of(places("one"), places("two"))),
                new Rivals(
                        "a cancellation and an answer of inventory",
                        Flows.named("settle-or-cancel"),
                        List.of(
                                Flows.named("settle-or-cancel").when(),
                                Flows.named("settle-or-cancel").rival())),
                new Rivals(
                        "a timer and an answer of inventory",
                        Flows.named("settle-or-expire"),
                        List.of(Flows.named("settle-or-expire").when(), world -> world.fire("ExpireOrdersFunction"))));
    }

    private static Consumer<World> places(String key) {
        return world -> world.customer("alice").place(key, ONE_CUP);
    }
}

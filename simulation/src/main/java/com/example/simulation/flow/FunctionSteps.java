package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.util.function.Consumer;

/** Steps that run one function, by its class name. */
final class FunctionSteps {

    private FunctionSteps() {}

    /** Delivers until nothing is left for the function. */
    static Consumer<World> drains(String function) {
        return world -> world.drain(function);
    }

    /** Delivers one message of a queue. */
    static Consumer<World> takes(String function) {
        return world -> world.deliver(function, 1);
    }

    /** Delivers everything in a stream; another delivery of the same records begins before this one has ended. */
    static Consumer<World> relays(String function) {
        return world -> world.deliver(function, Integer.MAX_VALUE);
    }

    static Consumer<World> fires(String function) {
        return world -> world.fire(function);
    }
}

package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.util.function.Consumer;

/**
 * One flow of the shop.
 *
 * @param given leads a new world to the beginning of the flow; no faults happen yet
 * @param when the flow itself, with every retry until it is done
 * @param rival does the same work a second time while the first is delayed
 * @param inPairs whether two faults are tried in every combination
 */
public record Flow(String name, Consumer<World> given, Consumer<World> when, Consumer<World> rival, boolean inPairs) {

    /** Creates the flow of all deliveries to one function, which overtake each other. */
    static Flow ofFunction(String name, Consumer<World> given, String function, boolean inPairs) {
        var drains = FunctionSteps.drains(function);
        return new Flow(name, given, drains, drains, inPairs);
    }
}

package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.util.function.Consumer;

/**
 * One flow of the shop.
 *
 * @param given leads a fresh world to where the flow begins; no faults happen yet
 * @param when the flow itself, with everything that is tried again until it is done
 * @param rival does the same work a second time while the first is held up
 * @param inPairs whether two faults are tried in every combination
 */
public record Flow(String name, Consumer<World> given, Consumer<World> when, Consumer<World> rival, boolean inPairs) {}

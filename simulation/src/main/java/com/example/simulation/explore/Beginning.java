package com.example.simulation.explore;

import com.example.simulation.world.Turn;
import java.util.List;

/** The first turns of rivals; after them the current actor continues. */
record Beginning(List<Turn> turns) {

    long preemptions() {
        return turns.stream().filter(Turn::isPreemption).count();
    }

    List<Integer> choices() {
        return turns.stream().map(Turn::chosen).toList();
    }
}

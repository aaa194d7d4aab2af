package com.example.simulation.explore;

import com.example.simulation.world.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The first turns of rivals; after them the current actor continues. */
record Beginning(List<Turn> turns) {

    /** Returns the beginnings that differ from the given turns only in the choice of the last one. */
    static List<Beginning> others(List<Turn> before, Turn turn) {
        var others = new ArrayList<Beginning>();
        for (int other = 0; other < turn.options(); other++) {
            if (other != turn.chosen()) {
                others.add(new Beginning(Stream.concat(before.stream(), Stream.of(turn.choosing(other)))
                        .toList()));
            }
        }
        return others;
    }

    long preemptions() {
        return turns.stream().filter(Turn::isPreemption).count();
    }

    List<Integer> choices() {
        return turns.stream().map(Turn::chosen).toList();
    }
}

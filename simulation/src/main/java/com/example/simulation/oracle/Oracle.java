package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.util.stream.Stream;

/** Checks one invariant of a world. */
@FunctionalInterface
public interface Oracle {

    /** One sentence for each thing that is wrong. */
    Stream<String> wrongs(World world);
}

package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.util.stream.Stream;

/** Says of a world what is wrong with it. */
@FunctionalInterface
public interface Oracle {

    /** One sentence for each thing that is wrong. */
    Stream<String> wrongs(World world);
}

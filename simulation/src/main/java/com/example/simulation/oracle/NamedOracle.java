package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.util.stream.Stream;

/** An oracle under the name of its invariant, by which mutants and findings refer to it. */
record NamedOracle(String name, Holds holds, Oracle oracle) {

    Stream<Violation> violations(World world) {
        return oracle.wrongs(world).map(wrong -> new Violation(name, wrong));
    }
}

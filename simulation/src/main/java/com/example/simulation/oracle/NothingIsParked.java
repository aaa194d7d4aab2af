package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.util.stream.Stream;

/** Passing faults park nothing: what is parked after them waits for a person who has nothing to mend. */
final class NothingIsParked implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        return world.parked().bodies().map(body -> "parked: " + body.substring(0, Math.min(body.length(), 120)));
    }
}

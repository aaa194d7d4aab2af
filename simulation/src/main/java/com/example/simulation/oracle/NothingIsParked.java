package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.util.stream.Stream;

/** Transient faults park nothing: a person would find nothing to repair. */
final class NothingIsParked implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        return world.parked().bodies().map(body -> "parked: " + body.substring(0, Math.min(body.length(), 120)));
    }
}

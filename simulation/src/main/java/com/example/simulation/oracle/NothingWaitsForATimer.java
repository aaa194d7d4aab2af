package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.util.stream.Stream;

/**
 * When faults are over, messages bring every order to its end. Timers would too, and so hide that a message was lost: the
 * order expires that could have been confirmed.
 */
final class NothingWaitsForATimer implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        return world.neededTimers()
                ? Stream.of("an order waited, or stock was held, until a timer came")
                : Stream.empty();
    }
}

package com.example.simulation.world;

import com.example.simulation.aws.VirtualClock;
import java.time.Duration;
import java.util.List;

/** Lets the schedules of expiry and reminders fire, every minute and every five minutes. */
final class Timers {

    private static final int MAX_MINUTES = 30;
    private static final int REMIND_INTERVAL_MINUTES = 5;

    private final World world;
    private final VirtualClock clock;
    private boolean needed;

    Timers(World world, VirtualClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** True if orders or reservations still waited after every message had been delivered. */
    boolean wereNeeded() {
        return needed;
    }

    /** Delivers, and lets timers fire, until no order and no reservation waits. */
    void settle() {
        world.drainAll();
        needed = !isSettled();
        for (int minute = 1; minute <= MAX_MINUTES && !isSettled(); minute++) {
            clock.advance(Duration.ofMinutes(1));
            world.fire("ExpireOrdersFunction");
            if (minute % REMIND_INTERVAL_MINUTES == 0) {
                world.fire("RemindHeldFunction");
            }
            world.drainAll();
        }
    }

    private boolean isSettled() {
        return new Shelves(world)
                .all()
                .noneMatch(item -> List.of("PENDING", "HELD")
                        .contains(item.path("status").path("S").asString("")));
    }
}

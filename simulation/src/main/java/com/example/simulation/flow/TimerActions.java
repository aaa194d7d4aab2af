package com.example.simulation.flow;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Duration;

/** Steps in which schedules fire until nothing waits for them, whatever became of the run before. */
final class TimerActions {

    private static final int MAX_RUNS = 5;

    private TimerActions() {}

    static void expire(World world) {
        for (int minute = 0; minute < MAX_RUNS && isAny(world, "PENDING"); minute++) {
            world.fire(FunctionNames.EXPIRE_ORDERS);
            world.cloud().clock().advance(Duration.ofMinutes(1));
        }
    }

    static void remind(World world) {
        for (int run = 0; run < MAX_RUNS && isAny(world, "HELD"); run++) {
            world.fire(FunctionNames.REMIND_HELD);
            world.drainAll();
            world.cloud().clock().advance(Duration.ofMinutes(5));
        }
    }

    private static boolean isAny(World world, String status) {
        return new Shelves(world)
                .all()
                .anyMatch(item -> Shelves.text(item, "status").equals(status));
    }
}

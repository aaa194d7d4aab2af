package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.time.Duration;

/** Steps of a person who redrives what was parked. */
final class Redrives {

    /** Longer than a message stays hidden after it was received. */
    private static final Duration A_WHILE = Duration.ofSeconds(61);

    private Redrives() {}

    static void redriveAll(World world) {
        for (int times = 0; times < 2; times++) {
            insist(world, "send", "--all");
            world.drainAll();
        }
        redriveTheRest(world);
    }

    /** The effects of redriven messages meet their faults in the flows that redrive immediately. */
    static void redriveOnce(World world) {
        insist(world, "send", "--all");
        redriveTheRest(world);
    }

    static void redriveEach(World world) {
        for (int times = 0; times < 2; times++) {
            world.parked().messageIds().forEach(id -> insist(world, "send", id));
        }
        redriveTheRest(world);
    }

    static void sendAllOnce(World world) {
        world.operator().run("send", "--all");
    }

    static void sendEachOnce(World world) {
        world.parked().messageIds().forEach(id -> world.operator().run("send", id));
    }

    /** As a person does who is told that it did not work: again, a while later, and not for ever. */
    static void insist(World world, String... command) {
        for (int tries = 0; tries < 3 && world.operator().run(command) != 0; tries++) {
            world.cloud().clock().advance(A_WHILE);
        }
    }

    /** Redrives the remaining messages once more, without faults. */
    static void redriveTheRest(World world) {
        world.arm(false);
        world.cloud().clock().advance(A_WHILE);
        world.operator().run("send", "--all");
    }
}

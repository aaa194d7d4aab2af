package com.example.simulation.flow;

import com.example.simulation.aws.Chance;
import com.example.simulation.fault.Fault;
import com.example.simulation.fault.Injection;
import com.example.simulation.world.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Two customers, a manager, timers and Lambda act at random, Lambda delivers as irregularly as it may, and a few faults
 * happen anywhere. A seed decides all of it.
 */
public record Storm(long seed) {

    private static final int ORDERS = 5;
    private static final int DELIVERIES = 30;
    private static final int FAULTS = 4;

    /** A storm makes 50 to 150 calls. A fault after its last call, or one that does not apply to its call, does not happen. */
    private static final int CALLS = 120;

    private static final List<Fault> EVERY_FAULT = List.copyOf(EnumSet.allOf(Fault.class));

    /** Returns the faults of this seed and the calls that they hit. */
    public List<Injection> faults() {
        var chance = new Chance(~seed);
        var faults = new ArrayList<Injection>();
        for (int i = 0; i < FAULTS; i++) {
            faults.add(new Injection(chance.nextInt(CALLS), EVERY_FAULT.get(chance.nextInt(EVERY_FAULT.size()))));
        }
        return faults;
    }

    /** The situation in which every storm begins. */
    public static void given(World world) {
        Situations.opened(world);
    }

    /** The steps during which faults may happen. */
    public void rage(World world) {
        var chance = world.cloud().chance();
        var steps = new RandomSteps(world);
        int placed = 0;
        for (int delivered = 0; delivered < DELIVERIES || placed < ORDERS; ) {
            switch (chance.nextInt(10)) {
                case 0, 1, 2 -> {
                    if (placed < ORDERS) {
                        steps.place(placed++);
                    }
                }
                case 3 -> steps.cancel();
                case 4 -> steps.pass();
                default -> {
                    steps.deliver();
                    delivered++;
                }
            }
        }
    }

    /** The overtaking rival delivers from another source. */
    public static void overtake(World world) {
        new RandomSteps(world).deliver();
    }
}

package com.example.simulation.world;

import java.time.Duration;

/** Runs the audit and the two functions that answer it, as their schedules do. */
record AuditSchedule(World world) {

    private static final Duration INTERVAL = Duration.ofMinutes(5);

    void run(int runs) {
        for (int run = 0; run < runs; run++) {
            world.fire("AuditOrdersFunction");
            world.fire("DigestReservationsFunction");
            world.fire("DigestSalesFunction");
            world.drainAll();
            world.cloud().clock().advance(INTERVAL);
        }
    }
}

package com.example.simulation.flow;

import com.example.simulation.world.World;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Steps of a world in which the audit runs: before its first run, until all has settled, and until no slot is due. */
final class AuditSteps {

    /** The number of runs after which every slot was requested, compared, repaired and compared again. */
    static final int RUNS = 40;

    private AuditSteps() {}

    /** Runs the audit once and waits for an hour, since the audit of a new stage covers only what comes after that. */
    static void begin(World world) {
        world.fire(FunctionNames.AUDIT_ORDERS);
        world.cloud().clock().advance(Duration.ofMinutes(61));
    }

    /** Delivers and lets timers fire for half an hour. */
    static void settle(World world) {
        world.drainAll();
        for (int minute = 1; minute <= 30; minute++) {
            world.cloud().clock().advance(Duration.ofMinutes(1));
            world.fire(FunctionNames.EXPIRE_ORDERS);
            if (minute % 5 == 0) {
                world.fire(FunctionNames.REMIND_HELD);
            }
            world.drainAll();
        }
    }

    /** A release was lost, everything else has settled, and its slot is due. */
    static void due(World world) {
        begin(world);
        Situations.releaseRequested(world);
        world.lost().messages("stock-requests");
        settle(world);
        world.cloud().clock().advance(Duration.ofMinutes(30));
    }

    /**
     * Requests, compares and repairs, then continues without faults until nothing that was due is left. A failed run does
     * not stop the next one.
     */
    static void audit(World world) {
        var due = world.cloud().clock().instant().minus(Duration.ofHours(1));
        world.audit(3);
        world.arm(false);
        for (int run = 0; run < RUNS && isAuditing(world, due); run++) {
            world.audit(1);
            world.cloud().clock().advance(Duration.ofMinutes(10));
        }
    }

    static void auditOnce(World world) {
        world.fire(FunctionNames.AUDIT_ORDERS);
    }

    /** True if a slot that began before then is not audited yet, or not for the last time. */
    private static boolean isAuditing(World world, Instant due) {
        var notes = JsonMapper.shared()
                .readTree(world.cloud()
                        .buckets()
                        .in(world.deployment().nameOf("AWS::S3::Bucket", "AuditBucket"))
                        .get("orders/audit.json"));
        return isBefore(notes.path("next"), due)
                || notes.path("slots").valueStream().anyMatch(slot -> isBefore(slot.path("slot"), due));
    }

    private static boolean isBefore(JsonNode start, Instant due) {
        return !Instant.parse(start.asString()).isAfter(due);
    }
}

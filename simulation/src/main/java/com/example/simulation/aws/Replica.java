package com.example.simulation.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import stackrun.memory.MemoryDynamoDb;

/**
 * The tables as a read may still see them that does not ask for consistency: up to a second behind the last writes, and
 * all indexes with them.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html">DynamoDB
 *     read consistency</a>
 */
final class Replica {

    private static final Duration LAG = Duration.ofSeconds(1);

    /** The tables as they were before a write. */
    record Past(Instant until, MemoryDynamoDb.Snapshot tables) {}

    private final Deque<Past> past = new ArrayDeque<>();
    private final MemoryDynamoDb live;
    private final MemoryDynamoDb behind;
    private final InstantSource clock;
    private boolean following = true;

    Replica(MemoryDynamoDb live, InstantSource clock) {
        this.live = live;
        this.behind = new MemoryDynamoDb(clock);
        this.clock = clock;
    }

    /** Turns replication off if nothing will read the replica: it takes time. */
    void follow(boolean on) {
        following = on;
    }

    void beforeWrite() {
        if (following) {
            forgetOld();
            past.add(new Past(clock.instant(), live.snapshot()));
        }
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(LAG);
        while (!past.isEmpty() && past.getFirst().until().isBefore(oldest)) {
            past.removeFirst();
        }
    }

    /** Answers a read as of a second ago. */
    MemoryDynamoDb.Answer answer(String operation, byte[] request) {
        forgetOld();
        var then = Optional.ofNullable(past.peekFirst()).map(Past::tables).orElseGet(live::snapshot);
        behind.restore(then);
        return behind.answer(operation, request);
    }

    List<Past> snapshot() {
        return List.copyOf(past);
    }

    void restore(List<Past> snapshot) {
        past.clear();
        past.addAll(snapshot);
    }
}

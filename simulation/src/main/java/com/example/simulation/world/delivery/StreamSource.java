package com.example.simulation.world.delivery;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Mapping;
import com.example.simulation.process.Environments;
import com.example.simulation.process.Environments.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stackrun.source.mapping.BatchAnswer;

/**
 * A shard that is read for a function, by Lambda's rules. Lambda continues at the first record that failed, bisects a batch
 * that failed as a whole, and parks a record that failed too often.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses for streams</a>
 */
final class StreamSource implements Source {

    private record Snapshot(int position, List<OpenBatch> open, Instant notBefore) {}

    private final Mapping.OfStream mapping;
    private final Cloud cloud;
    private final Environments environments;
    private final Parking parking;
    private final ShardCursor cursor;
    private Instant notBefore = Instant.MIN;
    private final Deque<OpenBatch> open = new ArrayDeque<>();
    private @Nullable OpenBatch inWork;
    private int attempts;

    StreamSource(Mapping.OfStream mapping, Cloud cloud, Environments environments, Parking parking) {
        this.mapping = mapping;
        this.cloud = cloud;
        this.environments = environments;
        this.parking = parking;
        this.cursor = new ShardCursor(mapping, cloud, parking);
    }

    @Override
    public String function() {
        return mapping.function();
    }

    /** Returns one for each shard, and there is one shard. */
    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public boolean isReady() {
        return !notBefore.isAfter(cloud.clock().instant()) && hasMore();
    }

    private boolean hasMore() {
        return inWork != null || !open.isEmpty() || !cursor.isAtEnd();
    }

    @Override
    public Optional<Instant> readyAt() {
        return hasMore() ? Optional.of(notBefore) : Optional.empty();
    }

    @Override
    public void deliver() {
        deliver(mapping.batchSize());
    }

    /** A reader may get fewer records than there are, and may be set back to records that it has delivered before. */
    @Override
    public void deliverOddly() {
        var chance = cloud.chance();
        if (inWork == null && open.isEmpty() && cursor.position() > 0 && chance.nextInt(6) == 0) {
            cursor.moveTo(Math.max(0, cursor.position() - 1 - chance.nextInt(3)));
        }
        deliver(1 + chance.nextInt(3));
    }

    @Override
    public void deliver(int most) {
        if (inWork == null) {
            if (open.isEmpty()) {
                open.push(cursor.next(most));
            }
            attempt(open.pop());
        } else {
            // A process that timed out still works, so Lambda delivers the same records again and never those after
            // them.
            attempt(inWork);
        }
    }

    /** Ignores the answer of a process that has timed out in the meantime. */
    private void attempt(OpenBatch batch) {
        inWork = batch;
        int number = ++attempts;
        var records = cursor.records(batch);
        var answer = records.isEmpty() ? new BatchAnswer.AllDone() : answer(records);
        if (number != attempts) {
            return;
        }
        inWork = null;
        proceed(batch, records, answer);
        if (open.isEmpty()) {
            cursor.moveTo(batch.to());
        }
    }

    private BatchAnswer answer(List<ShardRecord> records) {
        var identifiers = records.stream().map(ShardRecord::sequenceNumber).collect(Collectors.toSet());
        return environments.invoke(mapping.function(), Events.ofRecords(records))
                        instanceof Outcome.Answered(var payload)
                ? BatchAnswer.read(payload, identifiers)
                : new BatchAnswer.AllFailed("the function failed");
    }

    private void proceed(OpenBatch batch, List<ShardRecord> records, BatchAnswer answer) {
        switch (answer) {
            case BatchAnswer.AllDone _ -> {}
            case BatchAnswer.Throttled _ -> retry(batch);
            case BatchAnswer.SomeFailed(var failed) -> retry(batch.fromFirstOf(failed, records));
            case BatchAnswer.AllFailed _ -> {
                if (mapping.bisects() && records.size() > 1) {
                    int half = records.get(records.size() / 2).index();
                    open.push(batch.startingAt(half));
                    open.push(batch.upTo(half));
                    pause(1);
                } else {
                    retry(batch.failedOnceMore());
                }
            }
        }
    }

    private void retry(OpenBatch batch) {
        var records = cursor.records(batch);
        if (records.isEmpty()) {
            return;
        }
        boolean tooOld = cursor.isTooOld(records.getFirst());
        if (batch.failures() > mapping.retries() || tooOld) {
            parking.park(
                    mapping,
                    records,
                    tooOld ? ParkingCondition.RECORD_AGE_EXCEEDED : ParkingCondition.RETRY_ATTEMPTS_EXHAUSTED,
                    batch.failures());
        } else {
            open.push(batch);
            pause(batch.failures());
        }
    }

    /** Parks everything that was not delivered yet, in batches of at most this size. */
    void parkAll(int batchSize) {
        cursor.parkAll(batchSize);
    }

    /** Skips everything that was not delivered yet and returns whether there was anything. */
    boolean skipAll() {
        return cursor.skipAll();
    }

    private void pause(int failures) {
        notBefore = cloud.clock().instant().plus(Duration.ofSeconds(1L << Math.min(failures, 6)));
    }

    @Override
    public Object snapshot() {
        return new Snapshot(cursor.position(), List.copyOf(open), notBefore);
    }

    @Override
    public void restore(Object snapshot) {
        var earlier = (Snapshot) snapshot;
        cursor.moveTo(earlier.position);
        open.clear();
        open.addAll(earlier.open);
        notBefore = earlier.notBefore;
        inWork = null;
    }
}

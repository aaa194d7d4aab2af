package com.example.simulation.world;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Mapping;
import com.example.simulation.process.Environments;
import com.example.simulation.process.Environments.Outcome;
import com.example.simulation.world.Parking.Condition;
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
 * A shard that is read for a function, by Lambda's rules: on from the first record that failed, in halves where a batch
 * failed as a whole, and past a record that failed too often, which is parked.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses for streams</a>
 */
final class StreamSource implements Source {

    private record Remembered(int position, List<OpenBatch> open, Instant notBefore) {}

    private final Mapping.OfStream mapping;
    private final Cloud cloud;
    private final Environments environments;
    private final ShardReader shard;
    private final Parking parking;
    private int position;
    private Instant notBefore = Instant.MIN;
    private final Deque<OpenBatch> open = new ArrayDeque<>();
    private @Nullable OpenBatch inWork;
    private int attempts;

    StreamSource(Mapping.OfStream mapping, Cloud cloud, Environments environments, Parking parking) {
        this.mapping = mapping;
        this.cloud = cloud;
        this.environments = environments;
        this.parking = parking;
        this.shard = new ShardReader(mapping, cloud);
    }

    @Override
    public String function() {
        return mapping.function();
    }

    /** One for each shard, and there is one shard. */
    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public boolean isReady() {
        return !notBefore.isAfter(cloud.clock().instant()) && hasMore();
    }

    private boolean hasMore() {
        return inWork != null || !open.isEmpty() || !shard.from(position, 1).isEmpty();
    }

    @Override
    public Optional<Instant> readyAt() {
        return hasMore() ? Optional.of(notBefore) : Optional.empty();
    }

    @Override
    public void deliver() {
        deliver(mapping.batchSize());
    }

    /** A reader may get fewer records than there are, and may be set back to what it has delivered before. */
    @Override
    public void deliverOddly() {
        var chance = cloud.chance();
        if (inWork == null && open.isEmpty() && position > 0 && chance.nextInt(6) == 0) {
            position = Math.max(0, position - 1 - chance.nextInt(3));
        }
        deliver(1 + chance.nextInt(3));
    }

    @Override
    public void deliver(int most) {
        if (inWork == null) {
            if (open.isEmpty()) {
                parkTooOld(most);
                open.push(new OpenBatch(position, shard.end(position, most), 0));
            }
            attempt(open.pop());
        } else {
            // A process that timed out is still working: the same records again, and never those after them.
            attempt(inWork);
        }
    }

    /**
     * A record that is older than the mapping allows is parked without having been delivered.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">MaximumRecordAgeInSeconds</a>
     */
    private void parkTooOld(int most) {
        var records =
                shard.from(position, most).stream().takeWhile(this::isTooOld).toList();
        if (!records.isEmpty()) {
            parking.park(mapping, records, Condition.RECORD_AGE_EXCEEDED, 0);
            position = records.getLast().index() + 1;
        }
    }

    private boolean isTooOld(ShardRecord record) {
        return record.arrival()
                .plus(mapping.maximumAge())
                .isBefore(cloud.clock().instant());
    }

    /** The answer of a process that has timed out meanwhile is ignored. */
    private void attempt(OpenBatch batch) {
        inWork = batch;
        int number = ++attempts;
        var records = shard.between(batch.from(), batch.to());
        var answer = records.isEmpty() ? new BatchAnswer.AllDone() : answer(records);
        if (number != attempts) {
            return;
        }
        inWork = null;
        proceed(batch, records, answer);
        if (open.isEmpty()) {
            position = batch.to();
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
            case BatchAnswer.Throttled _ -> again(batch);
            case BatchAnswer.SomeFailed(var failed) -> again(batch.fromFirstOf(failed, records));
            case BatchAnswer.AllFailed _ -> {
                if (mapping.bisects() && records.size() > 1) {
                    int half = records.get(records.size() / 2).index();
                    open.push(batch.startingAt(half));
                    open.push(batch.upTo(half));
                    pause(1);
                } else {
                    again(batch.failedOnceMore());
                }
            }
        }
    }

    private void again(OpenBatch batch) {
        var records = shard.between(batch.from(), batch.to());
        if (records.isEmpty()) {
            return;
        }
        boolean tooOld = isTooOld(records.getFirst());
        if (batch.failures() > mapping.retries() || tooOld) {
            parking.park(
                    mapping,
                    records,
                    tooOld ? Condition.RECORD_AGE_EXCEEDED : Condition.RETRY_ATTEMPTS_EXHAUSTED,
                    batch.failures());
        } else {
            open.push(batch);
            pause(batch.failures());
        }
    }

    /** Parks everything that was not delivered yet, so many records in each batch, as if all of them had failed too often. */
    void parkAll(int most) {
        for (var records = shard.from(position, most); !records.isEmpty(); records = shard.from(position, most)) {
            parking.park(mapping, records, Condition.RETRY_ATTEMPTS_EXHAUSTED, mapping.retries() + 1);
            position = records.getLast().index() + 1;
        }
    }

    /**
     * Skips everything that was not delivered yet.
     *
     * @return whether there was anything
     */
    boolean skipAll() {
        int from = position;
        for (var records = shard.from(position, 100); !records.isEmpty(); records = shard.from(position, 100)) {
            position = records.getLast().index() + 1;
        }
        return position > from;
    }

    private void pause(int failures) {
        notBefore = cloud.clock().instant().plus(Duration.ofSeconds(1L << Math.min(failures, 6)));
    }

    @Override
    public Object snapshot() {
        return new Remembered(position, List.copyOf(open), notBefore);
    }

    @Override
    public void restore(Object snapshot) {
        var remembered = (Remembered) snapshot;
        position = remembered.position;
        open.clear();
        open.addAll(remembered.open);
        notBefore = remembered.notBefore;
        inWork = null;
    }
}

package stackrun.source.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stackrun.source.mapping.BatchAnswer;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.Stop;
import stackrun.source.mapping.StreamMapping;

/**
 * Delivers one batch of a shard until every record of it has succeeded or was given up, by Lambda's rules: it retries
 * from the first failed record, splits batches on errors, gives up after a number of retries or at a maximum age, and
 * parks the records that it gives up. An invocation that was throttled does not count as a retry.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses for streams</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html">Retaining discarded batches</a>
 */
public final class StreamDelivery {

    private final StreamMapping mapping;
    private final Deliver function;
    private final Parking parking;
    private final InstantSource clock;
    private final Stop stop;

    public StreamDelivery(StreamMapping mapping, Deliver function, Parking parking, InstantSource clock, Stop stop) {
        this.mapping = mapping;
        this.function = function;
        this.parking = parking;
        this.clock = clock;
        this.stop = stop;
    }

    /** Returns when every record has succeeded or was given up, or early if {@link Stop} ends the run. */
    void deliver(String shard, List<StreamRecord> batch, Progress progress) throws InterruptedException {
        deliver(shard, batch, progress, new PlainAttempt(mapping, function));
    }

    void deliver(String shard, List<StreamRecord> batch, Progress progress, Attempt attempt)
            throws InterruptedException {
        deliver(shard, batch, progress, attempt, 0);
    }

    /** Returns the tumbling windows of a shard, or empty if the mapping has none. */
    Optional<TumblingWindows> windows(String shard, Progress progress) {
        return mapping.tumblingWindow().isZero()
                ? Optional.empty()
                : Optional.of(new TumblingWindows(mapping, shard, this, function, progress, stop));
    }

    private void deliver(String shard, List<StreamRecord> batch, Progress progress, Attempt attempt, int failuresBefore)
            throws InterruptedException {
        var pending = batch;
        int failures = failuresBefore;
        int throttled = 0;
        while (!pending.isEmpty() && !stop.isWished()) {
            int expired = expired(pending);
            if (expired > 0) {
                parking.park(mapping, shard, pending.subList(0, expired), "RecordAgeExceeded", failures);
                progress.upTo(pending.get(expired - 1));
                pending = pending.subList(expired, pending.size());
                failures = 0;
                continue;
            }
            switch (attempt.with(pending)) {
                case BatchAnswer.AllDone done -> {
                    progress.upTo(pending.getLast());
                    return;
                }
                case BatchAnswer.Throttled never -> {
                    stop.backOff(++throttled);
                    continue;
                }
                case BatchAnswer.SomeFailed(var identifiers) -> {
                    int first = first(identifiers, pending);
                    if (first > 0) {
                        // The records before it have succeeded; the failed record is now the first of the batch.
                        progress.upTo(pending.get(first - 1));
                        pending = pending.subList(first, pending.size());
                        failures = 0;
                    }
                }
                case BatchAnswer.AllFailed all -> {
                    if (mapping.bisects() && pending.size() > 1) {
                        // Splitting does not count as a retry.
                        int half = pending.size() / 2;
                        stop.backOff(1);
                        deliver(shard, pending.subList(0, half), progress, attempt, failures);
                        deliver(shard, pending.subList(half, pending.size()), progress, attempt, failures);
                        return;
                    }
                }
            }
            failures++;
            if (mapping.retries() >= 0 && failures > mapping.retries()) {
                parking.park(mapping, shard, pending, "RetryAttemptsExhausted", failures);
                progress.upTo(pending.getLast());
                return;
            }
            stop.backOff(failures);
        }
    }

    /** Returns the position of the first failed record. */
    private static int first(Set<String> failed, List<StreamRecord> batch) {
        int first = 0;
        while (!failed.contains(batch.get(first).sequenceNumber())) {
            first++;
        }
        return first;
    }

    /** Returns the number of expired records at the start of the batch. */
    private int expired(List<StreamRecord> batch) {
        Duration maximumAge = mapping.maximumAge();
        if (maximumAge == null) {
            return 0;
        }
        Instant oldest = clock.instant().minus(maximumAge);
        int expired = 0;
        while (expired < batch.size() && batch.get(expired).arrival().isBefore(oldest)) {
            expired++;
        }
        return expired;
    }
}

package stackrun.source.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import stackrun.source.mapping.Activity;
import stackrun.source.mapping.PayloadLimit;
import stackrun.source.mapping.Stop;
import stackrun.source.mapping.StreamMapping;

/** Reads one shard for one mapping: gathers a batch, filters it, delivers it, remembers how far it came. */
public final class ShardPoller {

    private static final int MAX_RECORDS_PER_READ = 1_000;
    private static final Duration WITHIN_A_WINDOW = Duration.ofMillis(50);

    private final StreamMapping mapping;
    private final ShardCursor cursor;
    private final String shard;
    private final StreamDelivery delivery;
    private final Checkpoints checkpoints;
    private final ExecutorService threads;
    private final InstantSource clock;
    private final Stop stop;
    private final Pacing pacing;
    private final Optional<TumblingWindows> windows;

    public ShardPoller(
            StreamMapping mapping,
            ShardCursor cursor,
            String shard,
            StreamDelivery delivery,
            Checkpoints checkpoints,
            ExecutorService threads,
            InstantSource clock,
            Stop stop,
            Activity activity) {
        this.mapping = mapping;
        this.cursor = cursor;
        this.shard = shard;
        this.delivery = delivery;
        this.checkpoints = checkpoints;
        this.threads = threads;
        this.clock = clock;
        this.stop = stop;
        this.pacing = new Pacing(activity, clock, stop);
        this.windows = delivery.windows(shard, this::checkpoint);
    }

    /** Polls until the shard ends or the run does. */
    void run() throws InterruptedException, ExecutionException {
        while (!cursor.atEnd() && !stop.isWished()) {
            pacing.beforeRead();
            var asked = clock.instant();
            var batch = gather();
            if (batch.isEmpty()) {
                if (windows.isPresent()) {
                    windows.get().reached(asked);
                }
                pacing.foundNothing();
                continue;
            }
            var matching = batch.stream()
                    .filter(record -> mapping.filter().passes(record.filtered()))
                    .toList();
            if (windows.isPresent()) {
                windows.get().deliver(matching, batch.getLast());
                continue;
            }
            deliver(matching);
            if (!stop.isWished()) {
                checkpoint(batch.getLast());
            }
        }
        if (windows.isPresent()) {
            windows.get().end();
        }
    }

    private void checkpoint(StreamRecord record) {
        checkpoints.put(mapping.id(), shard, record.sequenceNumber());
    }

    /** Reads until the batch is full, or until its window has passed since the first record came. */
    private List<StreamRecord> gather() throws InterruptedException {
        var batch = new ArrayList<StreamRecord>();
        int most = mapping.batchSize() * mapping.lanes();
        Instant until = null;
        while (!cursor.atEnd() && batch.size() < most && !stop.isWished()) {
            batch.addAll(cursor.read(Math.min(most - batch.size(), MAX_RECORDS_PER_READ)));
            if (batch.isEmpty() || mapping.window().isZero()) {
                break;
            }
            if (until == null) {
                until = clock.instant().plus(mapping.window());
            } else if (!clock.instant().isBefore(until)) {
                break;
            }
            if (batch.size() < most) {
                stop.pause(WITHIN_A_WINDOW);
            }
        }
        return batch;
    }

    /** One batch after the other, or as many at once as the mapping has lanes: records of one key share a lane. */
    private void deliver(List<StreamRecord> records) throws InterruptedException, ExecutionException {
        if (mapping.lanes() == 1) {
            deliver(records, this::checkpoint);
            return;
        }
        var lanes = new ArrayList<List<StreamRecord>>();
        for (int i = 0; i < mapping.lanes(); i++) {
            lanes.add(new ArrayList<>());
        }
        records.forEach(record -> lanes.get(Math.floorMod(record.partitionKey().hashCode(), lanes.size()))
                .add(record));
        var running = new ArrayList<Future<?>>();
        for (var lane : lanes) {
            Callable<Boolean> work = () -> {
                // Other lanes may be behind: only the end of all of them is a checkpoint.
                deliver(lane, record -> {});
                return true;
            };
            running.add(threads.submit(work));
        }
        for (var each : running) {
            each.get();
        }
    }

    private void deliver(List<StreamRecord> records, Progress progress) throws InterruptedException {
        for (var batch : PayloadLimit.cut(records, mapping.batchSize(), StreamRecord::event)) {
            delivery.deliver(shard, batch, progress);
        }
    }
}

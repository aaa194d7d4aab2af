package stackrun.source.stream;

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

/** Polls one shard for one mapping: reads a batch, filters it, delivers it and stores a checkpoint. */
public final class ShardPoller {

    private final StreamMapping mapping;
    private final ShardCursor cursor;
    private final String shard;
    private final StreamDelivery delivery;
    private final Checkpoints checkpoints;
    private final ExecutorService threads;
    private final InstantSource clock;
    private final Stop stop;
    private final BatchReader reader;
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
        this.reader = new BatchReader(mapping, cursor, clock, stop);
        this.pacing = new Pacing(activity, clock, stop);
        this.windows = delivery.windows(shard, this::checkpoint);
    }

    /** Polls until the shard or the run ends. */
    void run() throws InterruptedException, ExecutionException {
        while (!cursor.atEnd() && !stop.isWished()) {
            pacing.beforeRead();
            var asked = clock.instant();
            var batch = reader.read();
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

    /** Delivers one batch after the other, or as many in parallel as the mapping has lanes. */
    private void deliver(List<StreamRecord> records) throws InterruptedException, ExecutionException {
        if (mapping.lanes() == 1) {
            deliver(records, this::checkpoint);
            return;
        }
        var running = new ArrayList<Future<?>>();
        for (var lane : Lanes.of(records, mapping.lanes())) {
            Callable<Boolean> work = () -> {
                // Other lanes may be behind, so the checkpoint is stored when all of them are done.
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

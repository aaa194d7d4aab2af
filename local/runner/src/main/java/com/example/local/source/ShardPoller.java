package com.example.local.source;

import com.example.local.source.EventSourceMapping.OfStream;
import com.example.local.source.StreamSource.Expired;
import com.example.local.source.StreamSource.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads one shard for one mapping: gathers a batch, filters it, delivers it, remembers how far it came. */
final class ShardPoller {

    private static final int MOST_PER_READ = 1_000;

    private final OfStream mapping;
    private final StreamSource source;
    private final String shard;
    private final StreamDelivery delivery;
    private final Checkpoints checkpoints;
    private final ExecutorService threads;
    private final InstantSource clock;
    private final Stop stop;
    private final Pacing pacing = new Pacing();

    private @Nullable String iterator;
    private @Nullable String lastRead;

    ShardPoller(
            OfStream mapping,
            StreamSource source,
            String shard,
            StreamDelivery delivery,
            Checkpoints checkpoints,
            ExecutorService threads,
            InstantSource clock,
            Stop stop) {
        this.mapping = mapping;
        this.source = source;
        this.shard = shard;
        this.delivery = delivery;
        this.checkpoints = checkpoints;
        this.threads = threads;
        this.clock = clock;
        this.stop = stop;
        this.lastRead = checkpoints.get(mapping.id(), shard).orElse(null);
    }

    /** Polls until the shard ends or the run does. */
    void run() throws InterruptedException, ExecutionException {
        iterator = source.iterator(shard, lastRead, mapping.start());
        while (iterator != null && !stop.isWished()) {
            var batch = gather();
            if (batch.isEmpty()) {
                stop.pause(pacing.untilNextRead());
                continue;
            }
            pacing.found();
            var matching = batch.stream()
                    .filter(record -> mapping.filter().passes(record.filtered()))
                    .toList();
            deliver(matching);
            if (!stop.isWished()) {
                checkpoints.put(mapping.id(), shard, batch.getLast().sequenceNumber());
            }
        }
    }

    /** Reads until the batch is full, or until its window has passed since the first record came. */
    private List<StreamRecord> gather() throws InterruptedException {
        var batch = new ArrayList<StreamRecord>();
        int most = mapping.batchSize() * mapping.lanes();
        Instant until = null;
        while (iterator != null && batch.size() < most && !stop.isWished()) {
            batch.addAll(read(Math.min(most - batch.size(), MOST_PER_READ)));
            if (batch.isEmpty() || mapping.window().isZero()) {
                break;
            }
            if (until == null) {
                until = clock.instant().plus(mapping.window());
            } else if (!clock.instant().isBefore(until)) {
                break;
            }
            if (batch.size() < most) {
                stop.pause(pacing.untilNextRead());
            }
        }
        return batch;
    }

    private List<StreamRecord> read(int limit) {
        var from = iterator;
        if (from == null) {
            return List.of();
        }
        try {
            Page page = source.read(shard, from, limit);
            iterator = page.next();
            if (!page.records().isEmpty()) {
                lastRead = page.records().getLast().sequenceNumber();
            }
            return page.records();
        } catch (Expired e) {
            iterator = source.iterator(shard, lastRead, mapping.start());
            return List.of();
        }
    }

    /** One batch after the other, or as many at once as the mapping has lanes: records of one key share a lane. */
    private void deliver(List<StreamRecord> records) throws InterruptedException, ExecutionException {
        if (mapping.lanes() == 1) {
            delivery.deliver(shard, records);
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
                for (int from = 0; from < lane.size(); from += mapping.batchSize()) {
                    delivery.deliver(shard, lane.subList(from, Math.min(from + mapping.batchSize(), lane.size())));
                }
                return true;
            };
            running.add(threads.submit(work));
        }
        for (var each : running) {
            each.get();
        }
    }
}

package stackrun.source.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import stackrun.source.mapping.Stop;
import stackrun.source.mapping.StreamMapping;

/** Reads batches of a shard for one mapping. */
final class BatchReader {

    private static final int MAX_RECORDS_PER_READ = 1_000;
    private static final Duration PAUSE_WITHIN_WINDOW = Duration.ofMillis(50);

    private final StreamMapping mapping;
    private final ShardCursor cursor;
    private final InstantSource clock;
    private final Stop stop;

    BatchReader(StreamMapping mapping, ShardCursor cursor, InstantSource clock, Stop stop) {
        this.mapping = mapping;
        this.cursor = cursor;
        this.clock = clock;
        this.stop = stop;
    }

    /** Reads until the batch is full, or until the batching window has passed since its first record. */
    List<StreamRecord> read() throws InterruptedException {
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
                stop.pause(PAUSE_WITHIN_WINDOW);
            }
        }
        return batch;
    }
}

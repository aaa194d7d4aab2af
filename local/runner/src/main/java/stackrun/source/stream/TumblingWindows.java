package stackrun.source.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.source.mapping.BatchAnswer;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.PayloadLimit;
import stackrun.source.mapping.Stop;
import stackrun.source.mapping.StreamMapping;

/**
 * Delivers one shard's records in windows of time: each invocation gets the state the one before it left, and the last
 * of a window says so and has no records.
 *
 * <p>How far the shard has come is told only where no window is open, so a poller that begins again rebuilds the open
 * window from its first record. AWS does not say how a window that ends early goes on; here its state is handed over in
 * an invocation without records, and the same window goes on with an empty one.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html">Stateful Kinesis Data Streams processing in Lambda</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html">Stateful DynamoDB stream processing in Lambda</a>
 */
final class TumblingWindows {

    private final StreamMapping mapping;
    private final Duration length;
    private final String shard;
    private final StreamDelivery delivery;
    private final WindowInvocations function;
    private final Progress progress;
    private final Stop stop;

    private @Nullable TumblingWindow open;
    private WindowState state = WindowState.EMPTY;
    private @Nullable StreamRecord done;

    /**
     * The windows of one shard.
     *
     * @param delivery retries, splits and parks batches, which windows leave as it is
     * @param progress learns how far the shard is done with each window that ends
     */
    TumblingWindows(
            StreamMapping mapping,
            String shard,
            StreamDelivery delivery,
            Deliver function,
            Progress progress,
            Stop stop) {
        this.mapping = mapping;
        this.length = mapping.tumblingWindow();
        this.shard = shard;
        this.delivery = delivery;
        this.function = new WindowInvocations(mapping, shard, function);
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * Delivers what was read.
     *
     * @param last of what was read, whether the mapping's filter let it pass or not
     */
    void deliver(List<StreamRecord> matching, StreamRecord last) throws InterruptedException {
        for (var records : byWindow(matching)) {
            var window = window(records.getFirst());
            if (!window.equals(open)) {
                end();
                if (stop.isWished()) {
                    return;
                }
                open = window;
            }
            for (var batch : PayloadLimit.cut(
                    records, mapping.batchSize(), WindowInvocations.BESIDES_RECORDS, StreamRecord::event)) {
                delivery.deliver(shard, batch, record -> done = record, this::aggregate);
            }
        }
        if (!stop.isWished()) {
            done = last;
            reached(last.arrival());
        }
    }

    /** All that came before then has been delivered: ends a window that was over by then. */
    void reached(Instant time) throws InterruptedException {
        if (open == null || open.isOverAt(time)) {
            end();
        }
    }

    /** Ends the open window, as the end of the shard does; tells how far the shard has come. */
    void end() throws InterruptedException {
        if (open != null) {
            if (!insist(open, WindowPurpose.END)) {
                return;
            }
            open = null;
            state = WindowState.EMPTY;
        }
        if (done != null) {
            progress.upTo(done);
            done = null;
        }
    }

    private BatchAnswer aggregate(List<StreamRecord> batch) throws InterruptedException {
        var window = window(batch.getFirst());
        var outcome = function.invoke(window, state, batch, WindowPurpose.AGGREGATE);
        state = outcome.state();
        if (state.isTooLarge() && insist(window, WindowPurpose.END_EARLY)) {
            state = WindowState.EMPTY;
        }
        return outcome.answer();
    }

    /** Nothing goes on before a window's end has succeeded. False when the run stops first. */
    private boolean insist(TumblingWindow window, WindowPurpose purpose) throws InterruptedException {
        int failures = 0;
        while (!stop.isWished()) {
            if (function.invoke(window, state, List.of(), purpose)
                    instanceof WindowOutcome(BatchAnswer.AllDone _, WindowState _)) {
                return true;
            }
            stop.backOff(++failures);
        }
        return false;
    }

    private TumblingWindow window(StreamRecord record) {
        return TumblingWindow.of(record.arrival(), length);
    }

    /** Records in their order, those next to each other together that share a window. */
    private List<List<StreamRecord>> byWindow(List<StreamRecord> records) {
        var groups = new ArrayList<List<StreamRecord>>();
        int from = 0;
        for (int i = 1; i <= records.size(); i++) {
            if (i == records.size() || !window(records.get(i)).equals(window(records.get(from)))) {
                groups.add(records.subList(from, i));
                from = i;
            }
        }
        return groups;
    }
}

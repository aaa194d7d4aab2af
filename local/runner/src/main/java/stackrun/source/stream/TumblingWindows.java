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
 * Delivers the records of one shard in windows of time. Each invocation receives the state that the previous one
 * returned; the last invocation of a window has no records.
 *
 * <p>Progress is reported only while no window is open, so a poller that restarts processes the open window from its
 * first record. AWS does not document how a window that ends early continues. Here, an invocation without records
 * receives its state, and the window continues with an empty state.
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
     * Creates the windows of one shard.
     *
     * @param delivery retries, splits and parks batches as without windows
     * @param progress receives the last record of each window that ends
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
     * Delivers records.
     *
     * @param matching the records that match the filter
     * @param last the last record that was read, even if it does not match
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

    /** Ends the open window if it was over at this time. All earlier records have been delivered. */
    void reached(Instant time) throws InterruptedException {
        if (open == null || open.isOverAt(time)) {
            end();
        }
    }

    /** Ends the open window and reports the progress, also at the end of the shard. */
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

    /** Retries the end of a window until it succeeds. Returns false if the run stops first. */
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

    /** Groups adjacent records that belong to the same window. */
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

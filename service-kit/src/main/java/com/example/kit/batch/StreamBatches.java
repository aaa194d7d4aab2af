package com.example.kit.batch;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.example.kit.lambda.FailedWork;
import com.example.kit.lambda.FailureLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Works through a batch of stream records in order and stops at the first that fails, so that no record overtakes
 * another: Lambda delivers the batch again from the one that is reported.
 *
 * <p>Where the very first of several fails there is no progress to report. The batch fails as a whole then, which makes
 * Lambda cut it in two and again in two, until the record that fails is alone and can be parked without its
 * neighbours.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses for streams</a>
 */
public final class StreamBatches {

    private final String function;

    /**
     * Batches of one function.
     *
     * @param function its name, for the failure log
     */
    public StreamBatches(String function) {
        this.function = function;
    }

    /**
     * Reads the records until one cannot be read, then does the work on those before it.
     *
     * @param read fails for a record that nobody can read
     * @param work takes the records in order and answers how many of them, from the first, are done
     * @throws NoProgress when none of several records is done
     */
    public <R, T> StreamsEventResponse processInOrder(
            List<R> records, Function<R, String> sequenceNumber, Function<R, T> read, ToIntFunction<List<T>> work) {
        var readable = readable(records, sequenceNumber, read);
        int done = done(readable, records, sequenceNumber, work);
        if (done == 0 && records.size() > 1) {
            throw new NoProgress(records.size());
        }
        return done == records.size()
                ? new StreamsEventResponse(List.of())
                : new StreamsEventResponse(List.of(new BatchItemFailure(sequenceNumber.apply(records.get(done)))));
    }

    /**
     * As {@link #processInOrder}, slice by slice: the slices before one that fails are done.
     *
     * @param cut cuts the records in order, none left out
     * @param work done as a whole or not at all for each slice
     * @throws NoProgress when none of several records is done
     */
    public <R, T> StreamsEventResponse processInSlices(
            List<R> records,
            Function<R, String> sequenceNumber,
            Function<R, T> read,
            Function<List<T>, List<List<T>>> cut,
            Consumer<List<T>> work) {
        return processInOrder(records, sequenceNumber, read, readable -> {
            int done = 0;
            for (var slice : cut.apply(readable)) {
                try {
                    work.accept(slice);
                } catch (Exception | StackOverflowError failure) {
                    var failed = records.subList(done, done + slice.size());
                    FailureLog.write("records failed", failure, failed(failed, sequenceNumber));
                    return done;
                }
                done += slice.size();
            }
            return done;
        });
    }

    private <R, T> List<T> readable(List<R> records, Function<R, String> sequenceNumber, Function<R, T> read) {
        var readable = new ArrayList<T>();
        for (var record : records) {
            try {
                readable.add(read.apply(record));
            } catch (Exception | StackOverflowError failure) {
                var failed = failed(List.of(record), sequenceNumber);
                FailureLog.write("record cannot be read", failure, failed);
                return readable;
            }
        }
        return readable;
    }

    private <R, T> int done(
            List<T> readable, List<R> records, Function<R, String> sequenceNumber, ToIntFunction<List<T>> work) {
        if (readable.isEmpty()) {
            return 0;
        }
        try {
            return work.applyAsInt(readable);
        } catch (Exception | StackOverflowError failure) {
            var failed = records.subList(0, readable.size());
            FailureLog.write("records failed", failure, failed(failed, sequenceNumber));
            return 0;
        }
    }

    /** Which of several was to blame is not known; they are reported by the first. */
    private <R> FailedWork failed(List<R> records, Function<R, String> sequenceNumber) {
        var first = records.getFirst();
        var alone = records.size() == 1;
        return new FailedWork(
                function,
                null,
                sequenceNumber.apply(first),
                null,
                alone ? RecordReferences.traceHeader(first) : null,
                alone ? RecordReferences.orderId(first) : null);
    }
}

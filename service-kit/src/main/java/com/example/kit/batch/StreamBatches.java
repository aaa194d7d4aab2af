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
 * Processes a batch of stream records in order and stops at the first failure, so that no record overtakes another.
 * Lambda delivers the batch again, starting at the reported record.
 *
 * <p>If the first of several records fails, there is no progress to report. The whole batch then fails, and Lambda
 * bisects it until the failing record is alone and can be sent to the on-failure destination without its neighbours.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses for streams</a>
 */
public final class StreamBatches {

    private final String function;

    /**
     * Processes batches of one function.
     *
     * @param function the function's name, for the failure log
     */
    public StreamBatches(String function) {
        this.function = function;
    }

    /**
     * Reads the records up to the first unreadable one, then processes those before it.
     *
     * @param read throws an exception if the record is unreadable
     * @param work processes the records in order and returns how many of them, counted from the first, succeeded
     * @throws NoProgress if none of several records was processed
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
     * Like {@link #processInOrder}, but processes slice by slice and stops at the first slice that fails.
     *
     * @param cut cuts the records into slices, in order and without omitting any
     * @param work processes one slice, as a whole or not at all
     * @throws NoProgress if none of several records was processed
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

    /** Identifies several records by the first one, because it is unknown which of them caused the failure. */
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

package com.example.deadletters.domain;

import java.util.List;

/**
 * Invokes a function with parked records again, in order, as an event source mapping would: starting at the first that
 * failed, in halves if none of several succeeds, and never past a record that fails alone.
 */
public record Replay(Functions functions, Pace pace) {

    /** The outcome of a replayed batch. */
    public sealed interface Outcome {

        /** Every record succeeded. */
        record Done(int records) implements Outcome {}

        /**
         * One record failed; those after it were not tried.
         *
         * @param done the number of records before it
         */
        record Stuck(int done, int records, String sequenceNumber, String why) implements Outcome {}
    }

    public Outcome send(String functionArn, boolean reportsItemFailures, List<ParkedRecord> records) {
        int from = 0;
        int size = records.size();
        while (from < records.size()) {
            var batch = records.subList(from, Math.min(from + size, records.size()));
            pace.spend(batch.size());
            var answer = functions.invoke(functionArn, reportsItemFailures, batch);
            from += answer.done();
            if (answer.done() == 0) {
                if (batch.size() == 1) {
                    return new Outcome.Stuck(
                            from, records.size(), batch.getFirst().sequenceNumber(), answer.why());
                }
                size = batch.size() / 2;
            }
        }
        return new Outcome.Done(records.size());
    }
}

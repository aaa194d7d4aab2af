package com.example.deadletters.domain.redrive;

import com.example.deadletters.domain.Functions;
import com.example.deadletters.domain.ParkedRecord;
import java.util.List;

/**
 * Invokes a function with parked records again, in order, as an event source mapping would: starting at the first that
 * failed, in halves if none of several succeeds, and never past a record that fails alone.
 */
record Replay(Functions functions, Pace pace) {

    ReplayOutcome send(String functionArn, boolean reportsItemFailures, List<ParkedRecord> records) {
        int from = 0;
        int size = records.size();
        while (from < records.size()) {
            var batch = records.subList(from, Math.min(from + size, records.size()));
            pace.spend(batch.size());
            var answer = functions.invoke(functionArn, reportsItemFailures, batch);
            from += answer.done();
            if (answer.done() == 0) {
                if (batch.size() == 1) {
                    return new ReplayOutcome.Stuck(
                            from, records.size(), batch.getFirst().sequenceNumber(), answer.why());
                }
                size = batch.size() / 2;
            }
        }
        return new ReplayOutcome.Done(records.size());
    }
}

package com.example.deadletters.domain.redrive;

/** The outcome of a replayed batch. */
sealed interface ReplayOutcome {

    /** Every record succeeded. */
    record Done(int records) implements ReplayOutcome {}

    /**
     * One record failed; those after it were not tried.
     *
     * @param done the number of records before it
     */
    record Stuck(int done, int records, String sequenceNumber, String why) implements ReplayOutcome {}
}

package com.example.deadletters.domain.redrive;

/**
 * The outcome of sending the dead letters of one queue or function.
 *
 * @param tried the number of dead letters that were tried and count towards a limit
 * @param done false if a dead letter is still parked
 */
record SourceOutcome(int tried, boolean done) {}

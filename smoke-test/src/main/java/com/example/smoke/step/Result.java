package com.example.smoke.step;

/** The result of a step. Each text is one sentence or phrase. */
public sealed interface Result {

    /** The step proved what its name says. */
    record Passed(String detail) implements Result {}

    /** The step disproved it. */
    record Failed(String sentence) implements Result {}

    /** The stage offers nothing that the step could check, or an earlier step failed. */
    record NotAvailable(String reason) implements Result {}
}

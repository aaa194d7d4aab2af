package com.example.smoke.stage;

/** The concurrent executions of an account, and those that the event sources of the stage can take. */
public interface Concurrency {

    /** Returns the quota of the account in its region. */
    int quota();

    /** Returns the executions that event sources can take together. */
    int takenByEventSources();
}

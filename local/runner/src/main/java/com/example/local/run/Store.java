package com.example.local.run;

/** What serves the tables of a run. */
public enum Store {

    /** Amazon's own, in a process of its own. */
    DYNAMODB_LOCAL("dynamodb-local"),

    /** Ours, in this process: faster, and gone with it. */
    MEMORY("memory");

    private final String option;

    Store(String option) {
        this.option = option;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return option;
    }
}

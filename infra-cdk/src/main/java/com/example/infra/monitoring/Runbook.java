package com.example.infra.monitoring;

/** The runbooks that alarms name: one for each kind of alarm, as a path in the repository. */
public enum Runbook {
    API_FAILS("api-fails"),
    DEAD_LETTERS("dead-letters"),
    DEPENDENCY_UNAVAILABLE("dependency-unavailable"),
    FUNCTION_FAILS("function-fails"),
    FUNCTION_THROTTLED("function-throttled"),
    HELD_WITHOUT_DECISION("held-without-decision"),
    LATE("late"),
    ORDERS_DIFFER("orders-differ"),
    RECORDS_LOST("records-lost"),
    TAMPERED("tampered");

    private final String document;

    Runbook(String document) {
        this.document = document;
    }

    /** Returns the path from the root of the repository. */
    public String path() {
        return "docs/runbooks/" + document + ".md";
    }
}

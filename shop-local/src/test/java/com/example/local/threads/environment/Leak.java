package com.example.local.threads.environment;

/** A mistake that is harmless as long as an environment serves one request at a time. */
public enum Leak {
    /** A field of the handler holds the event. */
    FIELD,
    /** A static field holds the trace, as the runtime's system property does. */
    TRACE,
    /** All requests write their dimensions into one object. */
    METRICS,
    /** A line is written about the request that came last. */
    LAST_REQUEST,
    /** The MDC is set and not cleared. */
    MDC
}

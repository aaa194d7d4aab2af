package com.example.simulation.oracle;

/** The worlds in which an invariant must hold. */
enum Holds {
    /** The invariant holds after any loss, since its oracle ignores everything that the audit reports. */
    ALWAYS,
    /** After lost messages, the invariant holds only if the audit has nothing to report. */
    IF_ALL_AGREES
}

package com.example.deadletters.domain;

import java.util.List;

/** The functions of a stage. Every method throws {@link CannotRedrive} if AWS refuses. */
public interface Functions {

    /**
     * Invokes a function with records of a stream.
     *
     * @param reportsItemFailures true if its answer contains the records that failed
     */
    BatchAnswer invoke(String functionArn, boolean reportsItemFailures, List<ParkedRecord> records);

    /** Checks that the function exists and may be invoked, without invoking it. */
    void rehearse(String functionArn);
}

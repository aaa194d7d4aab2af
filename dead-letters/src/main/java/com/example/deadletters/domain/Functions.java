package com.example.deadletters.domain;

import java.util.List;

/** The functions of a stage. Every method throws {@link CannotRedrive} if AWS refuses. */
public interface Functions {

    /**
     * Invokes a function with records of a stream.
     *
     * @param reportsItemFailures whether its answer says which records failed
     */
    BatchAnswer invoke(String functionArn, boolean reportsItemFailures, List<ParkedRecord> records);

    /** Fails if the function does not exist or may not be invoked; invokes nothing. */
    void rehearse(String functionArn);
}

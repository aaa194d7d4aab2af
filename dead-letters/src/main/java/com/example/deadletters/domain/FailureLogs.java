package com.example.deadletters.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The failure logs of functions. */
public interface FailureLogs extends AutoCloseable {

    /**
     * A function's log entries about any of these, oldest first.
     *
     * @param functionArn of the function, its alias or a version
     * @param ids of a message, a record or an invocation
     * @param since no line is older
     */
    List<Failure> about(String functionArn, Set<String> ids, Instant since);

    @Override
    void close();
}

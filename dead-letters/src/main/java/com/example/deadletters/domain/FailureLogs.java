package com.example.deadletters.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The failure logs of functions. */
public interface FailureLogs extends AutoCloseable {

    /**
     * Returns a function's log entries that contain any of these ids, oldest first.
     *
     * @param functionArn the ARN of the function, its alias or a version
     * @param ids ids of messages, records or invocations
     * @param since the time of the oldest possible entry
     */
    List<Failure> about(String functionArn, Set<String> ids, Instant since);

    @Override
    void close();
}

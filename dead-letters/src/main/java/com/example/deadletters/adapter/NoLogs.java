package com.example.deadletters.adapter;

import com.example.deadletters.domain.Failure;
import com.example.deadletters.domain.FailureLogs;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The failure logs of a stage that has none. */
record NoLogs() implements FailureLogs {

    @Override
    public List<Failure> about(String functionArn, Set<String> ids, Instant since) {
        return List.of();
    }

    @Override
    public void close() {}
}

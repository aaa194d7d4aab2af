package com.example.deadletters.adapter;

import com.example.deadletters.domain.Failure;
import com.example.deadletters.domain.FailureLogs;
import com.example.deadletters.domain.FunctionName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The logs of a local run: one file for each function. */
record RunLogs(Path folder) implements FailureLogs {

    @Override
    public List<Failure> about(String functionArn, Set<String> ids, Instant since) {
        var file = folder.resolve(FunctionName.physical(functionArn) + ".log");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> ids.stream().anyMatch(line::contains))
                    .distinct()
                    .map(Failure::parse)
                    .filter(Failure::isOne)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void close() {
        // Does nothing, because no file stays open.
    }
}

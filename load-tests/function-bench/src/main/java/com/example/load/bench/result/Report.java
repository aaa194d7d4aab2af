package com.example.load.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the bench: what was measured, on which machine, and every value.
 *
 * @param commit of the working copy, with {@code +} behind it if something is not committed
 * @param client the version of AWS's Runtime Interface Client
 * @param memoryMb the memory of each function
 * @param reference the variant that ratios refer to
 * @param failures of single measurements
 */
public record Report(
        Instant date,
        String commit,
        Machine machine,
        String client,
        int memoryMb,
        int invokes,
        String reference,
        List<Subject> subjects,
        List<Round> rounds,
        List<String> failures) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One summary for each subject that was measured. */
    public List<Summary> summaries() {
        return subjects.stream()
                .filter(subject -> subject.notBuilt() == null)
                .map(subject -> Summary.of(rounds, subject.name(), reference))
                .toList();
    }

    public String json() {
        return MAPPER.writeValueAsString(MAPPER.valueToTree(this).asObject().putPOJO("summaries", summaries())) + "\n";
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json());
    }
}

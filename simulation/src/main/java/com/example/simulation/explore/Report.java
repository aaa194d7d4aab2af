package com.example.simulation.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reports the runs, the violations, and the mutants that the oracles caught. */
public record Report(List<FlowReport> flows, List<MutantReport> mutants, int seedsTwice, int mismatches) {

    public List<Finding> findings() {
        return flows.stream().flatMap(flow -> flow.findings().stream()).toList();
    }

    /** The number of storms that were run. */
    public int seeds() {
        return flows.stream().mapToInt(FlowReport::seeds).sum();
    }

    public List<MutantReport> survivors() {
        return mutants.stream().filter(mutant -> !mutant.caught()).toList();
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new ReportJson(this).json()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Returns the report as tables of a README. */
    public String markdown() {
        return new ReportTables(this).markdown();
    }
}

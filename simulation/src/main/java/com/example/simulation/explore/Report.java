package com.example.simulation.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
                    file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private ObjectNode json() {
        var json = JsonMapper.shared().createObjectNode();
        var tried = json.putArray("flows");
        flows.forEach(flow -> tried.addObject()
                .put("name", flow.name())
                .put("boundaries", flow.boundaries())
                .put("singles", flow.singles())
                .put("pairs", flow.pairs())
                .put("seeds", flow.seeds())
                .put("violations", flow.findings().size()));
        var hunted = json.putArray("mutants");
        mutants.forEach(mutant -> hunted.addObject()
                .put("name", mutant.name())
                .put("caught", mutant.caught())
                .put("by", mutant.by()));
        json.putObject("determinism").put("seeds", seedsTwice).put("mismatches", mismatches);
        return json;
    }

    /** The same as tables of a README. */
    public String markdown() {
        var rows = flows.stream()
                .map(flow -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                flow.name(),
                                flow.boundaries(),
                                flow.singles(),
                                flow.pairs(),
                                flow.seeds(),
                                flow.findings().size()));
        var caught = mutants.stream()
                .map(mutant -> "| %s | %s |".formatted(mutant.name(), mutant.caught() ? mutant.by() : "**no oracle**"));
        return Stream.of(
                        Stream.of(
                                "| flow | boundaries | single faults | pairs | seeds | violations |",
                                "|---|--:|--:|--:|--:|--:|"),
                        rows,
                        Stream.of("", "| broken on purpose | caught by |", "|---|---|"),
                        caught,
                        Stream.of(
                                "", "%s seeds were run twice; %s of them differed.".formatted(seedsTwice, mismatches)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}

package stackrun.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outcomes of one backend.
 *
 * @param name the backend
 * @param version its version; empty if it has none of its own
 * @param date the day of the run; empty for a backend that each build runs
 * @param outcomes by the behaviour of the case
 */
record Results(String name, String version, String date, Map<String, Outcome> outcomes) {

    private static final String SUFFIX = ".tsv";

    Outcome of(ParityCase parityCase) {
        return outcomes.getOrDefault(parityCase.behaviour(), new Outcome.NotRun());
    }

    String heading() {
        return version.isEmpty() ? name : name + " " + version;
    }

    /** Reads a committed file: a line with name, version and date, then a line for each case. */
    static Results read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var head = lines.getFirst().split("\t", -1);
            var outcomes = new LinkedHashMap<String, Outcome>();
            for (var line : lines.subList(1, lines.size())) {
                var parts = line.split("\t", -1);
                outcomes.put(parts[0], Outcome.of(parts[1], parts[2]));
            }
            return new Results(head[0], head[1], head[2], outcomes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All committed files of a folder, by name. */
    static List<Results> committed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Results::read)
                    .toList();
        }
    }

    void write(Path folder) throws IOException {
        var lines = outcomes.entrySet().stream()
                .map(each -> String.join(
                        "\t",
                        each.getKey(),
                        each.getValue().word(),
                        each.getValue().why()));
        Files.writeString(
                folder.resolve(name + SUFFIX),
                Stream.concat(Stream.of(String.join("\t", name, version, date)), lines)
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}

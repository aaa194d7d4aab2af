package com.example.infra;

import static org.assertj.core.api.Assertions.fail;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares what was made with what is committed under {@code templates/}; {@code -Dtemplates.update=true} writes it
 * instead, to be reviewed as a diff.
 */
final class Committed {

    private static final String ACCEPT = "./mvnw -q -pl infra-cdk -am test -Dtest=CommittedTemplatesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dtemplates.update=true";
    private static final boolean UPDATE = Boolean.getBoolean("templates.update");

    private final Path directory;

    Committed(String stage) {
        this.directory = Synthesis.MODULE.resolve("templates").resolve(stage);
    }

    /** Fails unless the committed files ending like this are exactly these. */
    void match(String ending, SortedMap<String, String> made) throws IOException {
        var names = new TreeSet<>(made.keySet());
        names.addAll(committed(ending));
        var difference = new StringBuilder();
        for (var name : names) {
            var file = directory.resolve(name);
            if (UPDATE) {
                write(file, made.getOrDefault(name, ""));
            }
            var before = Files.exists(file) ? Files.readString(file) : "";
            difference.append(diff(directory.getFileName() + "/" + name, before, made.getOrDefault(name, "")));
        }
        if (!difference.isEmpty()) {
            fail("The definition makes other files than the committed ones:%n%n%s%nIf this is intended, run: %s"
                    .formatted(difference, ACCEPT));
        }
    }

    private SortedSet<String> committed(String ending) throws IOException {
        var names = new TreeSet<String>();
        if (Files.isDirectory(directory)) {
            try (var files = Files.newDirectoryStream(directory, "*" + ending)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }

    private static void write(Path file, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    private static String diff(String name, String committed, String made) {
        var before = committed.lines().toList();
        var patch = DiffUtils.diff(before, made.lines().toList());
        if (patch.getDeltas().isEmpty()) {
            return "";
        }
        return String.join(
                        System.lineSeparator(),
                        UnifiedDiffUtils.generateUnifiedDiff("committed/" + name, "made/" + name, before, patch, 3))
                + System.lineSeparator();
    }
}

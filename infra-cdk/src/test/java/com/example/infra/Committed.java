package com.example.infra;

import static org.assertj.core.api.Assertions.fail;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares generated files with the committed ones; {@code -Dtemplates.update=true} writes them instead, to be reviewed as
 * a diff.
 */
final class Committed {

    private static final String ACCEPT =
            "./mvnw -q -pl infra-cdk -am test -Dtest=CommittedTemplatesTest,DeployPolicyTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dtemplates.update=true";
    private static final boolean UPDATE = Boolean.getBoolean("templates.update");

    private final Path directory;

    Committed(Path directory) {
        this.directory = directory;
    }

    /** Fails unless the directory holds exactly these files. */
    void match(SortedMap<String, String> made) throws IOException {
        var names = new TreeSet<>(made.keySet());
        names.addAll(committed());
        var difference = new StringBuilder();
        for (var name : names) {
            difference.append(difference(name, made.getOrDefault(name, "")));
        }
        report(difference);
    }

    /** Fails unless the file has this text. */
    void match(String name, String made) throws IOException {
        report(difference(name, made));
    }

    private static void report(CharSequence difference) {
        if (!difference.isEmpty()) {
            fail("The definition makes other files than the committed ones:%n%n%s%nIf this is intended, run: %s"
                    .formatted(difference, ACCEPT));
        }
    }

    private String difference(String name, String made) throws IOException {
        var file = directory.resolve(name);
        if (UPDATE) {
            write(file, made);
        }
        var before = Files.exists(file) ? Files.readString(file).lines().toList() : List.<String>of();
        var patch = DiffUtils.diff(before, made.lines().toList());
        if (patch.getDeltas().isEmpty()) {
            return "";
        }
        return String.join(
                        System.lineSeparator(),
                        UnifiedDiffUtils.generateUnifiedDiff("committed/" + name, "made/" + name, before, patch, 3))
                + System.lineSeparator();
    }

    private SortedSet<String> committed() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            names.add(directory.relativize(file).toString().replace(File.separatorChar, '/')));
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
}

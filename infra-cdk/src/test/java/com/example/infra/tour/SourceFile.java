package com.example.infra.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that the tour names.
 *
 * @param path from the repository's root, with slashes
 */
record SourceFile(Path repository, String path) {

    List<String> lines() {
        try {
            return Files.readAllLines(repository.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException("docs/tour.md names %s".formatted(path), e);
        }
    }

    /** The Maven module that the file belongs to, from the repository's root. */
    Path module() {
        var names = Path.of(path);
        for (int depth = names.getNameCount() - 1; depth > 0; depth--) {
            var folder = names.subpath(0, depth);
            if (Files.exists(repository.resolve(folder).resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("%s belongs to no module".formatted(path));
    }

    boolean isJava() {
        return path.endsWith(".java");
    }
}

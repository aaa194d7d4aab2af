package com.example.infra.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** The folder {@code releases/}. */
record Releases(Path folder) {

    /** The newest released version; empty before the first release. */
    Optional<Version> newest() {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .flatMap(entry -> Version.of(entry).stream())
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Promises promises(Version version) {
        var release = folder.resolve(version.toString());
        return new Promises(release.resolve("openapi"), release.resolve("templates"));
    }

    NextNotes nextNotes() {
        try {
            return new NextNotes(Files.readString(folder.resolve("next.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

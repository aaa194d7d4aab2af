package com.example.infra.tour;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The class path on which Maven runs a module's tests: its classes, and what the build wrote to {@code test-class-path}. */
record ModuleClassPath(List<Path> entries) {

    static ModuleClassPath of(Path repository, Path module) {
        var target = repository.resolve(module).resolve("target");
        var entries = new ArrayList<Path>();
        entries.add(target.resolve("test-classes"));
        entries.add(target.resolve("classes"));
        for (var entry : read(target.resolve("test-class-path")).strip().split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry));
        }
        return new ModuleClassPath(entries);
    }

    /** The same class path with something before it. */
    ModuleClassPath after(Path first) {
        var all = new ArrayList<Path>();
        all.add(first);
        all.addAll(entries);
        return new ModuleClassPath(all);
    }

    /** The same class path with something behind it. */
    ModuleClassPath before(List<Path> last) {
        var all = new ArrayList<>(entries);
        all.addAll(last);
        return new ModuleClassPath(all);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: the module's pom.xml has to declare maven-dependency-plugin, which writes it".formatted(file),
                    e);
        }
    }

    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

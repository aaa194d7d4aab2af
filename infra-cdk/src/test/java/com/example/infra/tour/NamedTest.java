package com.example.infra.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The test that a stop of the tour tells its reader to run. */
record NamedTest(String module, String type, String method) {

    private static final Pattern TEST = Pattern.compile("@(?:Parameterized)?Test\\b[^;{}]*?\\bvoid (\\w+)\\(");

    /** The class's source file, from the sources' root; empty if there is none. */
    List<Path> sources(Path repository) {
        var root = root(repository);
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().equals(type + ".java"))
                    .map(root::relativize)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the class's test methods. */
    List<String> methods(Path repository) {
        return sources(repository).stream()
                .flatMap(source ->
                        TEST.matcher(read(root(repository).resolve(source))).results())
                .map(test -> test.group(1))
                .toList();
    }

    /** The name of the class with its package. */
    String className(Path repository) {
        var source = sources(repository).getFirst().toString();
        return source.substring(0, source.length() - ".java".length()).replaceAll("[/\\\\]", ".");
    }

    private Path root(Path repository) {
        return repository.resolve(module).resolve("src/test/java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%s#%s in %s".formatted(type, method, module);
    }
}

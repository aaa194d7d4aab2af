package com.example.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The first paragraph of the Javadoc of each class {@code …Function} in a package {@code function}. */
final class FunctionJavadoc {

    private static final Pattern CLASS =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+\\s+)*class \\w+Function\\b", Pattern.DOTALL);

    private FunctionJavadoc() {}

    /** Reads the sources of a module; inline code becomes text in backticks. */
    static SortedMap<String, String> in(Path module) {
        var paragraphs = new TreeMap<String, String>();
        try (var files = Files.walk(module.resolve("src/main/java"))) {
            files.filter(file -> file.toString().matches(".*[/\\\\]function[/\\\\]\\w+Function\\.java"))
                    .forEach(file -> paragraphs.put(
                            file.getFileName().toString().replace(".java", ""), firstParagraph(read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paragraphs;
    }

    private static String firstParagraph(String source) {
        var javadoc = CLASS.matcher(source);
        if (!javadoc.find()) {
            return "";
        }
        return javadoc.group(1)
                .replaceAll("(?m)^\\s*\\*", "")
                .split("<p>|\\n\\s*\\n", 2)[0]
                .replaceAll("\\{@code ((?:[^{}]|\\{[^}]*})*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.example.local.packed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of a jar. */
record Jar(Path path) {

    Set<String> entries(Predicate<ZipEntry> kind) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(kind)
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The names of classes and resources, without what describes the jar itself. */
    Set<String> contents() throws IOException {
        return entries(entry ->
                !entry.getName().startsWith("META-INF/") && !entry.getName().endsWith("module-info.class"));
    }

    /** Every {@code key=value} of files of this name; a key may have several values, separated by commas. */
    Set<String> factories(String file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text(file)));
        return properties.stringPropertyNames().stream()
                .flatMap(key ->
                        Stream.of(properties.getProperty(key).split(",", -1)).map(value -> key + "=" + value.strip()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lines of a file, without comments. */
    Set<String> lines(String file) throws IOException {
        return text(file)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String text(String file) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            var entry = zip.getEntry(file);
            return entry == null ? "" : new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
        }
    }
}

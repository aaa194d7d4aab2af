package com.example.infra.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A Markdown file of the repository. */
record Document(Path file, String text) {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "cdk.out", ".git", ".run");
    private static final Pattern FENCED = Pattern.compile("^```(\\w*)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** Finds all documents except those that a build wrote. */
    static List<Document> in(Path repository) {
        var found = new ArrayList<Document>();
        try {
            Files.walkFileTree(repository, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.toString().endsWith(".md")) {
                        found.add(new Document(file, Files.readString(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Returns the files of this repository that links lead to, without anchors. */
    List<Path> targets() {
        return LINK.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*|#.*"))
                .map(link -> file.resolveSibling(link.replaceAll("#.*", "")).normalize())
                .toList();
    }

    /** The commands of shell blocks that are files of this repository: {@code ./run}, or {@code ./destroy} after a {@code cd}. */
    List<Path> commands(Path repository) {
        var commands = new ArrayList<Path>();
        FENCED.matcher(text)
                .results()
                .filter(block -> block.group(1).equals("sh"))
                .forEach(block -> {
                    var directory = repository;
                    for (var step : block.group(2).split("\\n|&&|\\$\\(", -1)) {
                        var words = step.strip().split("[\\s)]+", -1);
                        if (words[0].equals("cd") && words.length > 1) {
                            directory = directory.resolve(words[1]).normalize();
                        } else if (words[0].startsWith("./")) {
                            commands.add(directory.resolve(words[0]).normalize());
                        }
                    }
                });
        return commands;
    }
}

package com.example.infra.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Documents name existing files and commands. */
class DocumentationTest {

    private static final Path REPOSITORY =
            Path.of(System.getProperty("shop.repository")).normalize();

    private final List<Document> documents = Document.in(REPOSITORY);

    @Test
    void linksLeadToFiles() {
        assertThat(documents).isNotEmpty();
        assertThat(named(Document::targets, Files::notExists))
                .as("links that lead nowhere")
                .isEmpty();
    }

    @Test
    void commandsCanBeTyped() {
        assertThat(documents.stream().flatMap(document -> document.commands(REPOSITORY).stream()))
                .contains(
                        REPOSITORY.resolve("run"), REPOSITORY.resolve("mvnw"), REPOSITORY.resolve("infra-cdk/destroy"));
        assertThat(named(document -> document.commands(REPOSITORY), Predicate.not(Files::isExecutable)))
                .as("commands that are no executable files")
                .isEmpty();
    }

    /** Returns the named files that match, each with its document. */
    private List<String> named(Function<Document, List<Path>> files, Predicate<Path> wanted) {
        return documents.stream()
                .flatMap(document -> files.apply(document).stream()
                        .filter(wanted)
                        .map(file -> "%s names %s"
                                .formatted(REPOSITORY.relativize(document.file()), REPOSITORY.relativize(file))))
                .toList();
    }
}

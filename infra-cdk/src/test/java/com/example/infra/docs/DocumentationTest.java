package com.example.infra.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document that names what is no longer there is worse than none. */
class DocumentationTest {

    private static final Path REPOSITORY =
            Path.of(System.getProperty("shop.repository")).normalize();

    private final List<Document> documents = Document.in(REPOSITORY);

    @Test
    void linksLeadToFiles() {
        assertThat(documents).hasSizeGreaterThan(5);
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.targets())
                        .as("links of %s", REPOSITORY.relativize(document.file()))
                        .allMatch(Files::exists));
    }

    @Test
    void commandsCanBeTyped() {
        assertThat(documents.stream().flatMap(document -> document.commands(REPOSITORY).stream()))
                .contains(REPOSITORY.resolve("run"), REPOSITORY.resolve("mvnw"));
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.commands(REPOSITORY))
                        .as("commands of %s", REPOSITORY.relativize(document.file()))
                        .allMatch(Files::isExecutable));
    }
}

package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every link from a document to a file of this repository leads somewhere. */
class DocumentLinksTest {

    private static final Path REPOSITORY = Synthesis.REPOSITORY;

    /** The target of {@code [text](target)} and {@code <a href="target">}, without its anchor. */
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|href=\")([^)#\"\\s]+)(?:#[^)\"\\s]*)?[)\"]");

    /** A link to a heading of this or another document: {@code [text](other.md#heading)}. */
    private static final Pattern TO_HEADING = Pattern.compile("\\]\\(((?:[^)#\\s:]+\\.md)?)#([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Set<String> BUILT = Set.of("target", "node_modules", "cdk.out", ".git", ".run");

    @Test
    void leadSomewhere() throws IOException {
        var dead = new ArrayList<String>();
        var links = 0;
        for (var document : documents()) {
            for (var target : targets(document)) {
                links++;
                if (!Files.exists(document.resolveSibling(target))) {
                    dead.add("%s links to %s".formatted(REPOSITORY.relativize(document), target));
                }
            }
        }

        assertThat(links).isPositive();
        assertThat(dead).as("links to files that do not exist").isEmpty();
    }

    @Test
    void leadToHeadingsThatExist() throws IOException {
        var dead = new ArrayList<String>();
        var links = 0;
        for (var document : documents()) {
            for (var link :
                    TO_HEADING.matcher(Files.readString(document)).results().toList()) {
                links++;
                var target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
                if (!headings(target).contains(link.group(2))) {
                    dead.add("%s links to %s#%s"
                            .formatted(REPOSITORY.relativize(document), link.group(1), link.group(2)));
                }
            }
        }

        assertThat(links).isPositive();
        assertThat(dead).as("links to headings that do not exist").isEmpty();
    }

    @Test
    void everyTopFolderOfTheReadmeIntroducesItself() throws IOException {
        var folders = targets(REPOSITORY.resolve("README.md")).stream()
                .map(REPOSITORY::resolve)
                .filter(target -> Files.isRegularFile(target.resolve("pom.xml")))
                .toList();

        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("README.md")).isRegularFile());
    }

    /** The anchors that GitHub gives the headings of a document. */
    private static List<String> headings(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> targets(Path document) throws IOException {
        return LINK.matcher(Files.readString(document))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .toList();
    }

    private static List<Path> documents() throws IOException {
        var documents = new ArrayList<Path>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return BUILT.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    documents.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return documents;
    }
}

package com.example.infra.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code release} in a repository of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "release is a shell script")
class ReleaseScriptTest {

    private GitFolder repository;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException, InterruptedException {
        repository = GitFolder.in(folder);
    }

    @Test
    void writesTheFolderCommitsAndTags() throws IOException, InterruptedException {
        var released = repository.release("0.1.0");

        assertThat(released.output()).startsWith("Released 0.1.0: commit ").contains("tag v0.1.0");
        assertThat(released.status()).isZero();
        assertThat(files("releases/0.1.0/openapi")).isEqualTo(contracts());
        assertThat(files("releases/0.1.0/templates")).isEqualTo(files("infra-cdk/templates"));
        assertThat(repository.read("releases/0.1.0/notes.md"))
                .matches("# 0\\.1\\.0\n\nReleased on \\d{4}-\\d\\d-\\d\\d\\.\n\nThe first notes\\.\n+");
        assertThat(repository.read("releases/next.md")).isEqualTo("# Changes since 0.1.0\n\n## Breaking changes\n\n");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        assertThat(repository.git("log", "-1", "--format=%s")).isEqualTo("Release 0.1.0\n");
        assertThat(repository.git("cat-file", "-t", "v0.1.0")).isEqualTo("tag\n");
        assertThat(repository.git("rev-parse", "v0.1.0^{commit}")).isEqualTo(repository.git("rev-parse", "HEAD"));
        assertThat(repository.git("tag", "-l", "--format=%(contents)")).contains("# 0.1.0", "The first notes.");
    }

    /** The gates judge the folder that the script writes: none of them is without work after the first release. */
    @Test
    void writesWhatTheGatesRead() throws IOException, InterruptedException {
        repository.release("0.1.0");
        var releases = new Releases(repository.folder().resolve("releases"));
        var tree = Promises.ofTree(repository.folder());
        var version = releases.newest().orElseThrow();

        assertThat(version).isEqualTo(new Version(0, 1, 0));
        assertThat(releases.nextNotes().title()).isEqualTo(NextNotes.titleSince(version));
        assertThat(releases.promises(version).brokenBy(tree)).isEmpty();

        Files.delete(repository.folder().resolve("openapi/sales.yaml"));
        Files.delete(repository.folder().resolve("openapi/events/order-placed.v1.schema.json"));
        Files.delete(repository.folder().resolve("infra-cdk/templates/dev/Data.json"));

        assertThat(releases.promises(version).brokenBy(tree).stream().map(Break::name))
                .contains("openapi/sales.yaml is removed", "openapi/events/order-placed.v1.schema.json is removed")
                .anyMatch(name -> name.startsWith("dev/Data.json "));
    }

    @Test
    void followsTheLastReleaseByNumberNotByName() throws IOException, InterruptedException {
        releaseWithNotes("0.9.0");

        assertThat(releaseWithNotes("0.10.0").status()).isZero();
        assertThat(new Releases(repository.folder().resolve("releases")).newest())
                .isEqualTo(Optional.of(new Version(0, 10, 0)));
        assertRefused("release: 0.9.1 is not greater than 0.10.0, the last release\n", "0.9.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.0",
                "v1.0.0",
                "1.0.0-rc.1",
                "01.0.0",
                "1.0.0.0",
                "1.0.0/..",
                "../1.0.0",
                "1.0.x",
                "1.0.0\n2.0.0",
                ""
            })
    void refusesAnotherFormOfVersion(String version) throws IOException, InterruptedException {
        assertRefused(
                "release: %s is not a version: three numbers without leading zeros, such as 1.2.3\n".formatted(version),
                version);
    }

    @Test
    void refusesNoVersionAndTwo() throws IOException, InterruptedException {
        assertRefused("release: name one version: ./release 1.2.3\n");
        assertRefused("release: name one version: ./release 1.2.3\n", "1.2.3", "1.2.4");
    }

    @Test
    void refusesAReleasedVersion() throws IOException, InterruptedException {
        repository.release("0.1.0");

        assertRefused("release: releases/0.1.0 exists already\n", "0.1.0");
    }

    @Test
    void refusesATagThatExists() throws IOException, InterruptedException {
        repository.git("tag", "v0.1.0");

        assertRefused("release: the tag v0.1.0 exists already\n", "0.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi/orders.yaml", "new.txt"})
    void refusesATreeWithChanges(String file) throws IOException, InterruptedException {
        repository.write(file, "changed");

        var refused = repository.release("0.1.0");

        assertThat(refused.output())
                .isEqualTo("release: the tree has changes that are not committed: commit them first\n");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(repository.read(file)).isEqualTo("changed");
        assertThat(repository.folder().resolve("releases/0.1.0")).doesNotExist();
    }

    @Test
    void refusesAReleaseWithoutNotes() throws IOException, InterruptedException {
        repository.release("0.1.0");

        assertRefused("release: releases/next.md is empty: describe the changes there and commit them\n", "0.2.0");
    }

    @Test
    void takesBreaksIntoANewMajorVersionOnly() throws IOException, InterruptedException {
        repository.release("1.4.0");
        repository.write("releases/next.md", """
                # Changes since 1.4.0

                ## Breaking changes

                - `openapi/sales.yaml is removed`: read /sales of the reports instead
                """);
        repository.commit();

        assertRefused(
                "release: releases/next.md lists breaking changes: 1.5.0 must be a new major version,"
                        + " or a new minor version before 1.0.0\n",
                "1.5.0");
        assertThat(repository.release("2.0.0").status()).isZero();
        assertThat(repository.read("releases/2.0.0/notes.md"))
                .contains("\n## Breaking changes\n\n- `openapi/sales.yaml is removed`: read /sales");
    }

    @Test
    void takesBreaksIntoANewMinorVersionBeforeTheFirstMajor() throws IOException, InterruptedException {
        repository.release("0.1.0");
        repository.write(
                "releases/next.md", "# Changes since 0.1.0\n\n## Breaking changes\n\n- `prod/Data.json`: moved\n");
        repository.commit();

        assertThat(repository.release("0.1.1").output()).contains("lists breaking changes");
        assertThat(repository.release("0.2.0").status()).isZero();
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException, InterruptedException {
        repository.git("config", "tag.gpgSign", "true");
        repository.git("config", "gpg.program", "false");
        var before = repository.git("rev-parse", "HEAD");

        var failed = repository.release("0.1.0");

        assertThat(failed.status()).isNotZero();
        assertThat(failed.output()).endsWith("release: failed and undone\n");
        assertUnchangedSince(before);
    }

    private GitFolder.Ended releaseWithNotes(String version) throws IOException, InterruptedException {
        repository.write("releases/next.md", repository.read("releases/next.md") + "\n## Fixes\n\nSomething.\n");
        repository.commit();
        return repository.release(version);
    }

    private void assertRefused(String message, String... versions) throws IOException, InterruptedException {
        var before = repository.git("rev-parse", "HEAD");

        var refused = repository.release(versions);

        assertThat(refused.output()).isEqualTo(message);
        assertThat(refused.status()).isEqualTo(1);
        assertUnchangedSince(before);
    }

    private void assertUnchangedSince(String commit) throws IOException, InterruptedException {
        assertThat(repository.git("rev-parse", "HEAD")).isEqualTo(commit);
        assertThat(repository.git("status", "--porcelain")).isEmpty();
    }

    private Set<String> contracts() throws IOException {
        return files("openapi").stream()
                .filter(file -> file.endsWith(".yaml") || file.endsWith(".schema.json"))
                .collect(Collectors.toSet());
    }

    private Set<String> files(String folder) throws IOException {
        var root = repository.folder().resolve(folder);
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }
}

package com.example.infra.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tree keeps the promises of the newest release, except those that {@code releases/next.md} breaks on purpose. */
class ReleaseGateTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("shop.repository"));

    private final Releases releases = new Releases(REPOSITORY.resolve("releases"));
    private final Promises tree = Promises.ofTree(REPOSITORY);

    /** A folder that somebody deleted would let every break pass. */
    @Test
    void nextNotesFollowTheNewestRelease() {
        var expected = releases.newest().map(NextNotes::titleSince).orElse(NextNotes.BEFORE_THE_FIRST);

        assertThat(releases.nextNotes().title())
                .as("first line of releases/next.md, which ./release writes")
                .isEqualTo(expected);
    }

    @Test
    void breaksAreIntended() {
        var intended = releases.nextNotes().breaks();
        var unintended = breaks().stream()
                .filter(broken -> !intended.contains(broken.name()))
                .map(Break::toString)
                .collect(Collectors.joining("\n"));

        assertThat(unintended)
                .as("breaks of the last release that releases/next.md does not list as \"- `<break>`: <reason>\"")
                .isEmpty();
    }

    @Test
    void intendedBreaksHappen() {
        assertThat(breaks().stream().map(Break::name))
                .as("the breaks that releases/next.md lists")
                .containsAll(releases.nextNotes().breaks());
    }

    @Test
    void everyTypeThatMayHoldDataIsJudged() {
        assertThat(DataBreaks.unknownTypes(tree.stacks()))
                .as("types with a DeletionPolicy that DataBreaks neither compares nor calls disposable")
                .isEmpty();
    }

    private List<Break> breaks() {
        return releases.newest()
                .map(version -> releases.promises(version).brokenBy(tree))
                .orElse(List.of());
    }
}

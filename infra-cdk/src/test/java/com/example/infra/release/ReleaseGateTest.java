package com.example.infra.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.update.UpdateBreaks;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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

    /**
     * An export that no stack imports stays for the update from the newest release. When that imports nothing either, {@code
     * ShopStack.refersWeakly} drops it: {@code WEAK} instead of {@code BOTH}.
     */
    @Test
    void everyExportIsImportedHereOrInTheNewestRelease() {
        var imported = Stream.concat(Stream.of(tree), releases.newest().map(releases::promises).stream())
                .flatMap(promises -> promises.stacks().values().stream())
                .flatMap(template -> template.findValuesAsString("Fn::ImportValue").stream())
                .collect(Collectors.toSet());

        assertThat(tree.stacks().values().stream()
                        .flatMap(template -> template.path("Outputs").valueStream())
                        .flatMap(output -> output.path("Export").findValuesAsString("Name").stream()))
                .as("exports")
                .isNotEmpty()
                .isSubsetOf(imported);
    }

    @Test
    void everyTypeOfTheTemplatesIsJudged() {
        assertThat(UpdateBreaks.unknownTypes(tree.stacks()))
                .as(
                        "types that update-behaviour.json does not know (npm ci, then node update-behaviour.mjs, both in infra-cdk), or that have a DeletionPolicy and are neither stateful nor disposable in Behaviour")
                .isEmpty();
    }

    @Test
    void theBehaviourOfTypesIsThatOfThePinnedCommandLine() {
        var pinned = JsonMapper.shared()
                .readTree(REPOSITORY.resolve("infra-cdk/package.json"))
                .at("/devDependencies/aws-cdk")
                .asString();

        assertThat(UpdateBreaks.source())
                .as("source of update-behaviour.json: npm ci, then node update-behaviour.mjs, both in infra-cdk")
                .isEqualTo("aws-cdk " + pinned);
    }

    private List<Break> breaks() {
        return releases.newest()
                .map(version -> releases.promises(version).brokenBy(tree))
                .orElse(List.of());
    }
}

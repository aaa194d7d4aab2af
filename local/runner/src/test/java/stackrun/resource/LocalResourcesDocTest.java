package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stackrun.template.Place;
import stackrun.template.Stacks;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/local-resources.md} says how each type runs here; it is written from the code. */
class LocalResourcesDocTest {

    private static final Path ROOT = Path.of(System.getProperty("shop.repository"));
    private static final Path TEMPLATES = ROOT.resolve("infra-cdk/templates/dev");
    private static final Path DOCUMENT = ROOT.resolve("docs/local-resources.md");
    private static final ResourceTypes TYPES =
            new ResourceTypes(Place.DEFAULT, ResourceTypes.Endpoints.NOT_STARTED, false);

    @Test
    void isWrittenFromTheCode() throws IOException {
        if (Boolean.getBoolean("local.resources.update")) {
            Files.writeString(DOCUMENT, document());
        }

        assertThat(Files.readString(DOCUMENT))
                .as("run this test with -Dlocal.resources.update=true to write it again")
                .isEqualTo(document());
    }

    /** Planning a stage refuses what is neither honoured nor listed, types and properties alike. */
    @Test
    void everyResourceOfTheTemplatesIsMadeOrListed() {
        var stacks = Stacks.read(TEMPLATES);
        var plan = TYPES.plan(stacks);

        var made = plan.steps().stream().map(step -> step.resource().key());
        var listed = plan.skipped().stream().map(passed -> passed.resource().key());
        assertThat(Stream.concat(made, listed).distinct().count())
                .isEqualTo(definitions().size());
    }

    private static List<String> definitions() {
        try (var files = Files.list(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> JsonMapper.shared().readTree(file).path("Resources"))
                    .flatMap(resources -> resources.values().stream())
                    .map(resource -> resource.path("Type").asString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document() {
        var used = Set.copyOf(definitions());
        return """
                # How each resource type runs locally

                `./run` reads the same templates that are deployed. Each resource is made on an embedded server, or listed at
                start with the reason why it is not; a type or a property that is neither is an error that names its JSON path
                (`--allow-unsupported` goes on without unknown types). A value of the wrong kind, or one that AWS would refuse, is
                such an error too; AWS's values are in `AllowedValues`. A ✓ marks what our own templates hold.

                This page is written from the code by `LocalResourcesDocTest`; after a change run it again:

                    ./mvnw -pl local/runner -am test -Dtest=LocalResourcesDocTest -Dsurefire.failIfNoSpecifiedTests=false -Dlocal.resources.update=true

                ## Made

                | type | ours | how it runs |
                |---|---|---|
                %s
                ## Without effect

                Properties that are known and change nothing here; `*` stands for each object of a list.

                | type | properties | reason |
                |---|---|---|
                %s
                ## Known and not made

                References to these resources give ids and ARNs of AWS's shape, and each attribute that a template reads has a
                value, so that none of them keeps a stage from starting.

                | type | ours | reason |
                |---|---|---|
                %s
                ## Add a type

                One class and one test:

                1. A record in `local/runner/src/main/java/stackrun/resource` that implements `ResourceType`. `QueueType`
                   is a good one to begin with. `ref` and `attribute` give what `Ref` and `Fn::GetAtt` give on AWS, in AWS's shape;
                   `plan` reads every property it honours, passes over those that `IgnoredProperties` names with a reason, ends
                   with `done()`, which refuses the rest, and adds what is to be made in its phase. `runsAs` is its line above.
                   Numbers and choices need AWS's values in `AllowedValues`: reading one without is refused.
                   What belongs to another resource and is made in one step is a line in `ApiGatewayParts` or `UserPoolParts`.
                2. Its name in the list of `ResourceTypes`. A type that needs nothing here is a line with its reason in
                   `NotRunTypes` instead.
                3. The resource in `src/test/resources/stackrun/resource/synth`, a test in `HonouredTypesTest` that
                   looks at it through the real server, a line for its ids in `ReferencesTest` and one for a property it refuses
                   in `RefusedTest`.
                4. This page, written again.
                """.formatted(made(used), withoutEffect(), notMade(used));
    }

    private static String made(Set<String> used) {
        return TYPES.honoured().stream()
                .map(type -> row(type.name(), uses(type.name(), used), type.runsAs()))
                .collect(Collectors.joining());
    }

    private static String withoutEffect() {
        return TYPES.honoured().stream()
                .map(ResourceType::name)
                .map(LocalResourcesDocTest::withoutEffect)
                .collect(Collectors.joining());
    }

    /** One row for each reason. */
    private static String withoutEffect(String type) {
        var byReason = new TreeMap<String, List<String>>();
        IgnoredProperties.reasons(type)
                .forEach((path, reason) -> byReason.computeIfAbsent(reason, each -> new ArrayList<>())
                        .add("`%s`".formatted(path)));
        return byReason.entrySet().stream()
                .map(each -> "| `%s` | %s | %s |\n".formatted(type, String.join(", ", each.getValue()), each.getKey()))
                .collect(Collectors.joining());
    }

    private static String notMade(Set<String> used) {
        return new TreeMap<>(NotRunTypes.all())
                .entrySet().stream()
                        .map(each -> row(each.getKey(), uses(each.getKey(), used), each.getValue()))
                        .collect(Collectors.joining());
    }

    private static boolean uses(String name, Set<String> used) {
        return used.stream()
                .anyMatch(each -> each.equals(name)
                        || (name.endsWith("*") && each.startsWith(name.substring(0, name.length() - 1)))
                        || (name.equals(CustomResourceType.NAME) && each.startsWith("Custom::")));
    }

    private static String row(String type, boolean used, String text) {
        var name = type.equals(CustomResourceType.NAME) ? "`%s`, `Custom::*`".formatted(type) : "`%s`".formatted(type);
        return "| %s | %s | %s |\n".formatted(name, used ? "✓" : "", text);
    }
}

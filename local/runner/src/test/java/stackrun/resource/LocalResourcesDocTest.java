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
import stackrun.access.AwsManagedPolicies;
import stackrun.access.ServicePermission;
import stackrun.resource.property.PropertyCatalog;
import stackrun.template.Place;
import stackrun.template.Stacks;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/local-resources.md} says how each type runs here; it is written from the code. */
class LocalResourcesDocTest {

    private static final Path ROOT = Path.of(System.getProperty("shop.repository"));
    private static final Path TEMPLATES = ROOT.resolve("infra-cdk/templates/dev");
    private static final Path DOCUMENT = ROOT.resolve("docs/local-resources.md");
    private static final ResourceTypes TYPES = new ResourceTypes(Place.DEFAULT, ServerAddresses.NOT_STARTED);

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
        var plan = new Planner(Place.DEFAULT, ServerAddresses.NOT_STARTED, false).plan(stacks);

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

                `./run` reads the same templates that are deployed. Each resource is created on an embedded server, or skipped
                and listed at start with the reason. An unknown type or property is an error that names its JSON path
                (`--allow-unsupported` skips unknown types). A value of the wrong kind, or one that AWS would reject, is
                also an error; the classes of `stackrun.resource.property` list AWS's values. A ✓ marks types that our own
                templates use.

                `LocalResourcesDocTest` generates this page from the code. Regenerate it after a change:

                    ./mvnw -pl local/runner -am test -Dtest=LocalResourcesDocTest -Dsurefire.failIfNoSpecifiedTests=false -Dlocal.resources.update=true

                ## Created types

                | type | ours | how it runs |
                |---|---|---|
                %s
                ## Ignored properties

                Known properties without effect here; `*` matches each object of a list.

                | type | properties | reason |
                |---|---|---|
                %s
                ## Skipped types

                References to these resources resolve to ids and ARNs in AWS's format, and every attribute has a value, so that a
                stage with these types starts.

                | type | ours | reason |
                |---|---|---|
                %s
                ## Roles

                Each function calls with an access key of its own. DynamoDB, SQS, Kinesis, KMS and S3 evaluate the policies of its
                role for each call, and refuse it in AWS's words. The platform's own calls count too: polling, on-failure
                destinations, log lines, trace segments. Only the key `local` of `endpoints.json` may do everything.
                `--no-iam` switches this off.

                Evaluated: inline policies, `AWS::IAM::Policy`, `RolePolicy` and `ManagedPolicy`, permissions boundaries, and these
                policies of AWS: %s. A role outside the templates, another policy of AWS and a condition key
                that no server supplies are errors.

                Not evaluated: policies of resources (queues, buckets, keys), signatures, the permissions of schedules and API
                Gateway's own role, the Lambda and the Cognito API.

                AWS's service needs these permissions for calls that the local run does not make. They are checked when a mapping is
                created or a segment is sent:

                | permission | needed for | required by |
                |---|---|---|
                %s
                ## Add a type

                One class and one test:

                1. A record in `local/runner/src/main/java/stackrun/resource` that implements `ResourceType`. `QueueType`
                   is a good example. `ref` and `attribute` return the values of `Ref` and `Fn::GetAtt` in AWS's format.
                   `plan` opens the properties with `ResourceProperties`, reads every supported property, calls `done()`, which
                   rejects the rest except the ignored ones, and adds a step to its phase. `runsAs` is its line above.
                   The class of its service in `stackrun.resource.property`, for example `SqsProperties`, lists the ignored
                   properties and AWS's values for numbers and choices: reading a number without them is an error.
                   A part of another resource that is created in one step is a line in `ApiGatewayParts` or `UserPoolParts`.
                2. Its name in the list of `ResourceTypes`. A type that is skipped is a line with its reason in
                   `NotRunTypes` instead.
                3. The resource in `src/test/resources/stackrun/resource/synth`, a test in `HonouredTypesTest` that
                   checks it through the real server, a line for its ids in `ReferencesTest` and one for a refused property
                   in `RefusedTest`.
                4. This page, regenerated.
                """.formatted(made(used), withoutEffect(), notMade(used), managedPolicies(), servicePermissions());
    }

    private static String managedPolicies() {
        return AwsManagedPolicies.arns().stream()
                .map(arn -> "`%s`".formatted(arn.substring(arn.lastIndexOf('/') + 1)))
                .collect(Collectors.joining(", "));
    }

    private static String servicePermissions() {
        return Stream.of(ServicePermission.values())
                .map(each -> "| `%s` | %s | [AWS](%s) |\n".formatted(each.action(), each.need(), each.page()))
                .collect(Collectors.joining());
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
        PropertyCatalog.of(type)
                .ignored()
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

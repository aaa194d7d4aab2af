package com.example.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.flow.Flows;
import com.example.simulation.process.Mutation;
import com.example.simulation.world.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Faults happen where flows lead: of a function that is in none, nobody knows what a crash does. A function that may only
 * read needs no flow, since a crash leaves nothing behind.
 */
class FunctionsInFlowsTest {

    /** Functions that no flow calls, and why. */
    private static final Map<String, String> EXEMPT = Map.of(
            "SeedCatalogueFunction",
            "CloudFormation calls it while a stage is made, before anybody orders, and it answers over HTTP to an"
                    + " address that is given to it, past the simulated wire");

    private static final Pattern READING = Pattern.compile(
            "(dynamodb|s3|kms|logs|xray):(BatchGet|Query|Get|List|Decrypt|CreateLogStream|Put(Log|Trace|Tele)).*");

    private static final Map<String, List<String>> PERMISSIONS = permissions();

    @Test
    void callEveryFunctionThatIsDeployed() {
        var runner = new FlowRunner(Templates.dev(), Mutation.none());
        var called = Flows.all().stream()
                .flatMap(flow -> runner.run(flow, List.of()).steps().stream())
                .filter(FunctionsInFlowsTest::isOpenToFaults)
                .map(Step::process)
                .collect(Collectors.toSet());

        assertThat(Templates.dev().functionNames())
                .filteredOn(function -> !called.contains(function) && !onlyReads(function))
                .containsExactlyInAnyOrderElementsOf(EXEMPT.keySet());
    }

    /** So that exempting readers exempts no writer. */
    @Test
    void knowReadersByTheirRoles() {
        assertThat(onlyReads("GetOrderFunction")).isTrue();
        assertThat(onlyReads("PlaceOrderFunction")).isFalse();
    }

    private static boolean onlyReads(String function) {
        var actions = PERMISSIONS.getOrDefault(function, List.of());
        return !actions.isEmpty()
                && actions.stream().allMatch(action -> READING.matcher(action).matches());
    }

    /** The actions that the templates allow each function. */
    private static Map<String, List<String>> permissions() {
        var permissions = new HashMap<String, List<String>>();
        try (var files =
                Files.newDirectoryStream(Templates.repository().resolve("infra-cdk/templates/dev"), "*.json")) {
            for (var file : files) {
                var resources = JsonMapper.shared().readTree(file).path("Resources");
                resources.forEach(resource -> {
                    var bean = resource.at("/Properties/Environment/Variables/SPRING_CLOUD_FUNCTION_DEFINITION");
                    var role = resource.at("/Properties/Role/Fn::GetAtt/0").asString("");
                    if (bean.isString()) {
                        permissions.put(StringUtils.capitalize(bean.asString()), actions(resources.path(role)));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return permissions;
    }

    /** One action is a text, several are an array. */
    private static List<String> actions(JsonNode role) {
        return role.findValues("PolicyDocument").stream()
                .flatMap(document -> document.findValues("Action").stream())
                .flatMap(action -> action.isArray() ? action.valueStream() : Stream.of(action))
                .map(JsonNode::asString)
                .toList();
    }

    /** The steps before a flow, and those that settle it, run without faults. */
    private static boolean isOpenToFaults(Step step) {
        return step.point() >= 0;
    }
}

package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the diagram of functions shows all of them, and no arrow that the templates do not have. */
class ArchitectureDiagramTest {

    /** A node for all functions of its module that answer requests and have no node of their own. */
    private static final String REMAINING = "HTTP functions";

    private final StageTemplates stage = StageTemplates.of(StageSettings.STAGES.getFirst());
    private final Permissions permissions = Permissions.of(stage);
    private final Map<String, Flow> flows =
            Flows.of(stage).stream().collect(Collectors.toMap(Flow::function, Function.identity()));
    private final Map<String, String> modules = stage.resources("AWS::Lambda::Function").stream()
            .collect(Collectors.toMap(Resource::name, Resource::artifact));
    private final ArchitectureDiagram diagram = ArchitectureDiagram.in(
            Files.readString(Synthesis.REPOSITORY.resolve("docs").resolve("architecture.md")));

    ArchitectureDiagramTest() throws IOException {}

    @Test
    void showsEveryFunctionInItsModule() {
        var shown = diagram.labels().keySet().stream()
                .flatMap(node -> functions(node).map(function -> diagram.module(node) + " " + function));

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(modules.entrySet().stream()
                        .map(function -> function.getValue() + " " + function.getKey())
                        .toList());
    }

    @Test
    void showsEveryQueueAndStreamBetweenFunctions() {
        var shown = new TreeSet<String>();
        for (var edge : diagram.edges()) {
            if (edge.label().matches("(SQS|Kinesis) \\w+")) {
                var channel = edge.label().split(" ", -1)[1];
                functions(edge.from())
                        .filter(from -> flow(from).hops().stream().anyMatch(hop -> hop.contains(" " + channel + " ")))
                        .forEach(from -> functions(edge.to())
                                .forEach(to -> shown.add("%s → %s → %s".formatted(from, channel, to))));
            }
        }
        var defined = flows.values().stream()
                .flatMap(flow -> flow.hops().stream()
                        .filter(hop -> hop.matches("(sends|publishes) to .*"))
                        .flatMap(hop -> Stream.of(hop.split(" → ", -1)[1].split(", ", -1))
                                .map(to -> "%s → %s → %s".formatted(flow.function(), hop.split(" ", -1)[2], to))));

        assertThat(shown).containsExactlyInAnyOrderElementsOf(defined.toList());
    }

    @Test
    void drawsNoArrowThatTheTemplatesDoNotHave() {
        assertThat(diagram.edges()).isNotEmpty().allSatisfy(edge -> {
            var from = functions(edge.from()).toList();
            var to = functions(edge.to()).toList();
            if (!from.isEmpty() && to.isEmpty()) {
                assertThat(from).anyMatch(function -> reaches(function, resource(edge.to())));
            } else if (from.isEmpty() && diagram.lines(edge.from()).contains("API Gateway")) {
                assertThat(to).allMatch(this::answers);
            } else if (from.isEmpty() && !to.isEmpty()) {
                assertThat(to)
                        .map(function -> flow(function).trigger())
                        .containsOnly("Follows the %s table".formatted(resource(edge.from())));
            }
        });
    }

    private Stream<String> functions(String node) {
        var module = diagram.module(node);
        if (module.isEmpty()) {
            return Stream.empty();
        }
        if (!diagram.lines(node).equals(List.of(REMAINING))) {
            return diagram.lines(node).stream().map(line -> line + "Function");
        }
        return modules.keySet().stream().filter(function -> module.equals(modules.get(function)) && answers(function));
    }

    private Flow flow(String function) {
        return Objects.requireNonNull(flows.get(function), function);
    }

    private boolean answers(String function) {
        return flow(function).trigger().startsWith("Answers");
    }

    private boolean reaches(String function, String resource) {
        return permissions.of(function).stream()
                .anyMatch(permission -> permission.resource().startsWith("Data/" + resource));
    }

    /** The name of a table or bucket is the first word of its node. */
    private String resource(String node) {
        return diagram.lines(node).getFirst().split(",", -1)[0];
    }
}

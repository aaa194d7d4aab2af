package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The jumps of {@code docs/tour.md}, from event source to function to the next event source, are those of the templates. */
class TourJumpsTest {

    private static final Pattern ROW = Pattern.compile(
            "^\\| .+ `(\\w+)` \\| `(\\w+)/Source` in \\[(\\w+)\\.json].* \\| (\\w+) \\| .+ `(\\w+)` \\|$",
            Pattern.MULTILINE);
    private static final Pattern FIRST = Pattern.compile(
            "^\\| `(\\w+) (\\S+)` \\| .+ `Rest` in \\[Api\\.json].* \\| (\\w+) \\| .+ `(\\w+)` \\|$",
            Pattern.MULTILINE);

    private record Jump(String source, String mapping, String stack, String function, String destination) {}

    private final StageTemplates stage = StageTemplates.of("dev");
    private final String tour = read();
    private final List<Jump> jumps = ROW.matcher(tour)
            .results()
            .map(row -> new Jump(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)))
            .toList();

    @Test
    void beginAtTheApi() {
        var first = FIRST.matcher(tour).results().findFirst().orElseThrow();
        var operation = stage.resource("AWS::ApiGateway::RestApi", "Rest")
                .property("Body")
                .path("paths")
                .path(first.group(2))
                .path(first.group(1).toLowerCase(Locale.ROOT));

        assertThat(operation.path("operationId").asString() + "Function").isEqualToIgnoringCase(first.group(3));
        assertThat(destinations(first.group(3))).contains(first.group(4));
        assertThat(jumps.getFirst().source()).isEqualTo(first.group(4));
    }

    @Test
    void areEventSourceMappings() {
        assertThat(jumps).isNotEmpty().allSatisfy(jump -> {
            var mapping = stage.resource("AWS::Lambda::EventSourceMapping", jump.mapping() + "/Source");
            assertThat(mapping.stack()).isEqualTo(jump.stack());
            assertThat(mapping.target(mapping.property("EventSourceArn")).name())
                    .isEqualTo(jump.source());
            assertThat(mapping.target(mapping.property("FunctionName")).name()).isEqualTo(jump.function() + "/Live");
            assertThat(destinations(jump.function())).contains(jump.destination());
        });
    }

    @Test
    void leadFromOneToTheNext() {
        for (int i = 1; i < jumps.size(); i++) {
            assertThat(jumps.get(i).source()).isEqualTo(jumps.get(i - 1).destination());
        }
    }

    /** The names of the resources that a function's variables lead to. */
    private List<String> destinations(String function) {
        var resource = stage.resource("AWS::Lambda::Function", function);
        return resource.property("Environment")
                .path("Variables")
                .valueStream()
                .filter(JsonNode::isObject)
                .filter(variable -> variable.has("Ref") || variable.has("Fn::ImportValue"))
                .map(variable -> resource.target(variable).name())
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(Synthesis.REPOSITORY.resolve("docs/tour.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.example.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a reader of {@code openapi/*.yaml} sees of each body: an example that its schema allows. */
@ParameterizedClass
@ValueSource(strings = {"orders", "inventory", "sales"})
class ExamplesTest {

    private final DocumentedApi api;

    ExamplesTest(String name) {
        this.api = DocumentedApi.of(name);
    }

    @Test
    void areThereForEveryBodyAndAllowedByItsSchema() {
        assertThat(bodies()).isNotEmpty().allSatisfy(body -> {
            assertThat(body.has("example")).as("an example in %s", body).isTrue();
            assertThat(api.errors(body.path("schema"), body.path("example"))).isEmpty();
        });
    }

    @Test
    void areOfTheStatusTheyStandFor() {
        assertThat(responses()).isNotEmpty().allSatisfy(response -> {
            var problem = api.resolved(response.getValue()).at("/content/application~1problem+json/example");
            assertThat(problem.path("status").asString(response.getKey())).isEqualTo(response.getKey());
        });
    }

    @Test
    void areEachReferredTo() {
        var references = api.json().findValuesAsString("$ref");

        assertThat(api.json().at("/components/responses").propertyNames())
                .allSatisfy(name -> assertThat(references).contains("#/components/responses/" + name));
    }

    private List<JsonNode> bodies() {
        var requests = operations().map(operation -> operation.path("requestBody"));
        var answers = responses().stream().map(response -> api.resolved(response.getValue()));
        return Stream.concat(requests, answers)
                .flatMap(part -> part.path("content").valueStream())
                .toList();
    }

    private List<Map.Entry<String, JsonNode>> responses() {
        return operations()
                .flatMap(operation -> operation.path("responses").properties().stream())
                .toList();
    }

    private Stream<JsonNode> operations() {
        return api.json().path("paths").valueStream().flatMap(JsonNode::valueStream);
    }
}

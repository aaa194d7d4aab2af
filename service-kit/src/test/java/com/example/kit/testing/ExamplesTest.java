package com.example.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a reader of the documentation sees of each body: an example that its schema allows. */
@ParameterizedClass
@ValueSource(strings = {"orders", "inventory", "sales"})
class ExamplesTest {

    private final JsonNode api;

    ExamplesTest(String name) {
        this.api = new YAMLMapper().readTree(Path.of(name + ".yaml"));
    }

    @Test
    void areThereForEveryBodyAndAllowedByItsSchema() {
        assertThat(bodies()).isNotEmpty().allSatisfy(body -> {
            assertThat(body.has("example")).as("an example in %s", body).isTrue();
            assertThat(errors(body.path("schema"), body.path("example"))).isEmpty();
        });
    }

    @Test
    void areOfTheStatusTheyStandFor() {
        assertThat(responses()).isNotEmpty().allSatisfy(response -> {
            var problem = resolved(response.getValue()).at("/content/application~1problem+json/example");
            assertThat(problem.path("status").asString(response.getKey())).isEqualTo(response.getKey());
        });
    }

    @Test
    void areEachReferredTo() {
        var references = api.findValuesAsString("$ref");

        assertThat(api.at("/components/responses").propertyNames())
                .allSatisfy(name -> assertThat(references).contains("#/components/responses/" + name));
    }

    private List<JsonNode> bodies() {
        var requests = operations().map(operation -> operation.path("requestBody"));
        var answers = responses().stream().map(response -> resolved(response.getValue()));
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
        return api.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asString().substring(1)) : node;
    }

    private List<Error> errors(JsonNode schema, JsonNode body) {
        var document = (ObjectNode) schema.deepCopy();
        document.set("components", api.path("components"));
        return SchemaRegistry.withDialect(Dialects.getOpenApi30())
                .getSchema(document)
                .validate(body);
    }
}

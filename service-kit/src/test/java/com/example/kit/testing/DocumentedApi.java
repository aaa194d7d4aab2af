package com.example.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.ProxyEvent.Answer;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One of the files {@code openapi/*.yaml}, with which every answer of its service must comply. */
public final class DocumentedApi {

    /** Headers of every answer, or of every answer with a status, that the operations do not repeat. */
    private static final Set<String> EVERYWHERE = Set.of(
            "Content-Type",
            "Cache-Control",
            "WWW-Authenticate",
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers");

    private final JsonNode api;

    /** One operation and where it is. */
    public record Operation(String id, String method, String path, String scope) {}

    private DocumentedApi(JsonNode api) {
        this.api = api;
    }

    /** The file of this name: {@code orders}. */
    public static DocumentedApi of(String name) {
        try (var file = DocumentedApi.class.getResourceAsStream("/openapi/%s.json".formatted(name))) {
            return new DocumentedApi(JsonMapper.shared().readTree(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all files, so that no test has a list of its own. */
    static List<String> names() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("shop.repository"), "openapi"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    JsonNode json() {
        return api;
    }

    public List<Operation> operations() {
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getValue().path("operationId").asString(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue().at("/security/0/cognito/0").asString())))
                .toList();
    }

    boolean takesBody(String operationId) {
        return operation(operationId).has("requestBody");
    }

    /** The parameters of an operation, in the order of the file. */
    public List<DocumentedParameter> parameters(String operationId) {
        return operation(operationId)
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .map(parameter -> DocumentedParameter.of(parameter, api.path("components")))
                .toList();
    }

    /** Checks that the operation documents the answer's status, headers and body, and returns the answer. */
    public Answer documented(String operationId, Answer answer) {
        var response = resolved(operation(operationId).path("responses").path(Integer.toString(answer.status())));
        assertThat(response.isMissingNode())
                .as("%s documents no %s", operationId, answer.status())
                .isFalse();
        var content = response.path("content").path(answer.header("Content-Type"));
        assertThat(content.isMissingNode())
                .as("%s documents no %s for %s", operationId, answer.header("Content-Type"), answer.status())
                .isFalse();
        assertThat(errors(content.path("schema"), answer.body())).isEmpty();
        checkHeaders(response.path("headers"), answer);
        if (answer.status() >= 400) {
            var example = content.path("example");
            assertThat(answer.at("/type")).isEqualTo(example.path("type").asString());
            assertThat(answer.at("/title")).isEqualTo(example.path("title").asString());
            assertThat(answer.at("/status")).isEqualTo(Integer.toString(answer.status()));
            assertThat(answer.at("/instance")).startsWith("urn:uuid:");
            assertThat(answer.body().toString()).doesNotContain("Exception", "com.example", "\tat ");
        }
        return answer;
    }

    /** Headers that a caller acts on are documented and as their schema says; those that are always there are there. */
    private void checkHeaders(JsonNode documented, Answer answer) {
        assertThat(documented.propertyNames())
                .as("documented headers of a %s", answer.status())
                .containsAll(answer.headers().keySet().stream()
                        .filter(name -> !EVERYWHERE.contains(name))
                        .toList());
        documented.properties().forEach(header -> checkHeader(header.getKey(), header.getValue(), answer));
    }

    private void checkHeader(String name, JsonNode documented, Answer answer) {
        if (documented.path("required").asBoolean(false)) {
            assertThat(answer.headers()).containsKey(name);
        }
        if (answer.headers().containsKey(name)) {
            assertThat(errors(documented.path("schema"), headerValue(documented, answer.header(name))))
                    .isEmpty();
        }
    }

    /** A header is text; a schema may ask for the number that it spells. */
    private static JsonNode headerValue(JsonNode documented, String value) {
        return documented.at("/schema/type").asString().equals("integer") && value.matches("[0-9]{1,9}")
                ? IntNode.valueOf(Integer.parseInt(value))
                : StringNode.valueOf(value);
    }

    /** The violations of a schema by a body. */
    List<Error> errors(JsonNode schema, JsonNode body) {
        var document = (ObjectNode) schema.deepCopy();
        document.set("components", api.path("components"));
        return SchemaRegistry.withDialect(Dialects.getOpenApi30())
                .getSchema(document)
                .validate(body);
    }

    private JsonNode operation(String id) {
        return api.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.path("operationId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A part of the file, or the part it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asString().substring(1)) : node;
    }
}

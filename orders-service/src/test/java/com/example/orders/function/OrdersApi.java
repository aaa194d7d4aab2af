package com.example.orders.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.ProxyEvent.Answer;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code openapi/orders.yaml}, which no answer of the service may differ from. */
final class OrdersApi {

    /** One operation and where it is. */
    record Operation(String id, String method, String path, String scope) {}

    private static final JsonNode API = api();

    private OrdersApi() {}

    static List<Operation> operations() {
        return API.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getValue().path("operationId").asString(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue().at("/security/0/cognito/0").asString())))
                .toList();
    }

    /** The answer, which has a status that the operation documents and a body as its schema describes it. */
    static Answer documented(String operationId, Answer answer) {
        var response = resolved(operation(operationId).path("responses").path(Integer.toString(answer.status())));
        assertThat(response.isMissingNode())
                .as("%s documents no %d", operationId, answer.status())
                .isFalse();
        var content = response.path("content").path(answer.header("Content-Type"));
        assertThat(content.isMissingNode())
                .as("%s documents no %s for %d", operationId, answer.header("Content-Type"), answer.status())
                .isFalse();
        assertThat(errors(content.path("schema"), answer.body())).isEmpty();
        if (answer.status() >= 400) {
            assertThat(answer.at("/status")).isEqualTo(Integer.toString(answer.status()));
            assertThat(answer.at("/instance")).startsWith("urn:uuid:");
            assertThat(answer.body().toString()).doesNotContain("Exception", "com.example", "\tat ");
        }
        return answer;
    }

    private static List<com.networknt.schema.Error> errors(JsonNode schema, JsonNode body) {
        var document = (ObjectNode) schema.deepCopy();
        document.set("components", API.path("components"));
        return SchemaRegistry.withDialect(Dialects.getOpenApi30())
                .getSchema(document)
                .validate(body);
    }

    private static JsonNode operation(String id) {
        return API.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.path("operationId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? API.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static JsonNode api() {
        try (var file = OrdersApi.class.getResourceAsStream("/openapi/orders.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

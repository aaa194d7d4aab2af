package com.example.kit.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads one kind of request body: validates it against its schema in the service's OpenAPI file and binds it to a
 * record.
 *
 * <p>The gateway could validate the schema too, but would report only the first invalid field and not where it is.
 */
public final class JsonBody<T> {

    private final Class<T> type;
    private final Schema schema;
    private final SchemaErrors errors;

    private JsonBody(Class<T> type, Schema schema, SchemaErrors errors) {
        this.type = type;
        this.schema = schema;
        this.errors = errors;
    }

    /**
     * Creates a reader for the body that a schema under {@code components/schemas} describes.
     *
     * @param api the API's name, for example {@code orders}
     */
    public static <T> JsonBody<T> of(Class<T> type, String api, String schemaName) {
        var components = resource("/openapi/%s.json".formatted(api)).get("components");
        var reference = Json.mapper().valueToTree(Map.of("$ref", "#/components/schemas/" + schemaName));
        var document = reference.asObject().set("components", components);
        var registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().losslessNarrowing(true).build()));
        return new JsonBody<>(type, registry.getSchema(document), new SchemaErrors(document));
    }

    T read(String body) {
        var json = JsonText.parse(body);
        var violations = violations(json);
        if (!violations.isEmpty()) {
            throw new Refusal(Problem.invalid(violations));
        }
        return Json.mapper().treeToValue(json, type);
    }

    /** Validates a document of this kind from any source. The result is empty if the document is valid. */
    public List<FieldError> violations(JsonNode json) {
        return AllowedCharacters.violation(json).map(List::of).orElseGet(() -> errors.describe(schema.validate(json)));
    }

    private static JsonNode resource(String name) {
        try (InputStream file = JsonBody.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in the deployment package");
            }
            return Json.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

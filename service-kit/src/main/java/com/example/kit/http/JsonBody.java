package com.example.kit.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

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
        var json = parse(body);
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

    private static JsonNode parse(String body) {
        if (body.isBlank()) {
            throw new Refusal(Problem.invalid("body", "must not be empty"));
        }
        try (JsonParser parser = Json.mapper().createParser(body)) {
            try {
                var json = Json.mapper().readTree(parser);
                if (json == null || json.isMissingNode()) {
                    throw new Refusal(Problem.invalid("body", "must not be empty"));
                }
                return json;
            } catch (StreamConstraintsException e) {
                throw new Refusal(Problem.invalid(pointer(parser), tooMuch(parser)));
            } catch (MismatchedInputException e) {
                throw new Refusal(Problem.invalid("body", "must be a single JSON value with nothing after it"));
            } catch (JacksonException e) {
                throw new Refusal(Problem.invalid(pointer(parser), why(e)));
            }
        }
    }

    private static String tooMuch(JsonParser parser) {
        return parser.streamReadContext().getNestingDepth() >= Json.MAX_NESTING_DEPTH
                ? String.format(Locale.ROOT, "must not be nested more than %s levels deep", Json.MAX_NESTING_DEPTH)
                : String.format(Locale.ROOT, "must have at most %s digits", Json.MAX_DIGITS);
    }

    private static String why(JacksonException failure) {
        return failure.getOriginalMessage().startsWith("Duplicate")
                ? "must appear only once"
                : "must be well-formed JSON (line %s, column %s)"
                        .formatted(
                                failure.getLocation().getLineNr(),
                                failure.getLocation().getColumnNr());
    }

    private static String pointer(JsonParser parser) {
        return FieldPath.of(parser.streamReadContext().pathAsPointer().toString());
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

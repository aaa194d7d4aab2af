package com.example.infra.openapi;

import com.example.infra.InvalidDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas as API Gateway's models can hold them: JSON Schema draft 4 without what only OpenAPI knows.
 *
 * <p>What merely documents is left out. What changes the meaning is refused, so that the file and the gateway never say
 * different things
 * (<a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">important
 * notes</a>).
 */
final class Models {

    private static final List<String> DOCUMENTATION =
            List.of("example", "examples", "externalDocs", "xml", "deprecated", "readOnly", "writeOnly", "x-must");

    private static final SequencedMap<String, String> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put("nullable", "leave the property out instead of sending null");
        REFUSED.put("const", "use an enum with one value");
        REFUSED.put("oneOf", "describe one schema with optional properties");
        REFUSED.put("discriminator", "describe one schema with optional properties");
        REFUSED.put("exclusiveMinimum", "use minimum");
        REFUSED.put("exclusiveMaximum", "use maximum");
    }

    private Models() {}

    /** All files' schemas under their names, which two files may share only for the same schema. */
    static ObjectNode of(List<OpenApiFile> files) {
        var models = JsonNodeFactory.instance.objectNode();
        var owners = new LinkedHashMap<String, String>();
        for (var file : files) {
            for (var schema : file.schemas().properties()) {
                var name = schema.getKey();
                var model = schema.getValue().deepCopy();
                clean(model, name + " in " + file.name());
                if (!name.matches("[A-Za-z0-9]+")) {
                    throw new InvalidDefinition(
                            "the schema name %s in %s may hold letters and digits only: it becomes the name of a model"
                                    .formatted(name, file.name()));
                }
                var other = models.replace(name, model);
                if (other != null && !other.equals(model)) {
                    throw new InvalidDefinition(
                            "%s is one schema in %s and another in %s: make them equal or name them apart"
                                    .formatted(name, owners.get(name), file.name()));
                }
                owners.putIfAbsent(name, file.name());
            }
        }
        return models;
    }

    /** Changes the schema, and all inside it, into a model. */
    static void clean(JsonNode schema, String where) {
        if (schema instanceof ObjectNode object) {
            object.remove(DOCUMENTATION);
            dropIntegerFormat(object);
            refuseWhatModelsLack(object, where);
            for (var field : object.properties()) {
                var inside = where + "." + field.getKey();
                if (field.getKey().equals("properties")) {
                    field.getValue()
                            .properties()
                            .forEach(property -> clean(property.getValue(), inside + "." + property.getKey()));
                } else {
                    clean(field.getValue(), inside);
                }
            }
        } else if (schema instanceof ArrayNode array) {
            array.forEach(element -> clean(element, where));
        }
    }

    /** The size of an integer is a hint to generated clients; models reject it. */
    private static void dropIntegerFormat(ObjectNode schema) {
        if (schema.path("format").asString("").matches("int32|int64")) {
            schema.remove("format");
        }
    }

    private static void refuseWhatModelsLack(ObjectNode schema, String where) {
        for (var refused : REFUSED.entrySet()) {
            if (schema.has(refused.getKey())) {
                throw new InvalidDefinition("%s uses %s, which API Gateway's models do not know: %s"
                        .formatted(where, refused.getKey(), refused.getValue()));
            }
        }
    }
}

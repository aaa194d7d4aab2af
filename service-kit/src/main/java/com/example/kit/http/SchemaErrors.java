package com.example.kit.http;

import com.networknt.schema.Error;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Converts the errors of the schema validator into messages that do not quote the caller's values.
 *
 * @param document the document with the schemas; a schema may describe its pattern in words
 */
record SchemaErrors(JsonNode document) {

    /** Extension of a schema that describes its pattern in words and completes "must". */
    private static final String IN_WORDS = "x-must";

    List<FieldError> describe(List<Error> errors) {
        return errors.stream()
                .limit(FieldError.MAX_PER_PROBLEM)
                .map(this::describe)
                .toList();
    }

    private FieldError describe(Error error) {
        var where = error.getInstanceLocation().toString();
        var wanted = error.getArguments();
        return switch (error.getKeyword()) {
            case "required" -> at(where + "/" + error.getProperty(), "is required");
            case "additionalProperties" -> at(where + "/" + error.getProperty(), "is not a field of this request");
            case "type" -> at(where, wrongType(error));
            case "pattern" -> at(where, "must " + inWords(error));
            case "minimum" -> at(where, "must be at least " + wanted[0]);
            case "maximum" -> at(where, "must be at most " + wanted[0]);
            case "minLength" -> at(where, "must have at least " + counted(wanted[0], "character"));
            case "maxLength" -> at(where, "must have at most " + counted(wanted[0], "character"));
            case "minItems" -> at(where, "must have at least " + counted(wanted[0], "item"));
            case "maxItems" -> at(where, "must have at most " + counted(wanted[0], "item"));
            default -> at(where, "must satisfy the rule \"%s\" of its schema".formatted(error.getKeyword()));
        };
    }

    private String inWords(Error error) {
        var words = schema(error).path(IN_WORDS);
        return words.isString() ? words.stringValue() : "match " + error.getArguments()[0];
    }

    /** Returns the schema with the keyword that was violated. */
    private JsonNode schema(Error error) {
        var keyword =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        return document.at(keyword.head());
    }

    private static String counted(Object number, String thing) {
        return number + " " + thing + ("1".equals(String.valueOf(number)) ? "" : "s");
    }

    /** A number beyond the range of {@code double} has no type for the validator. */
    private String wrongType(Error error) {
        var wanted = error.getArguments();
        var schema = schema(error);
        return "unknown".equals(String.valueOf(wanted[0]))
                ? "must be a whole number from %s to %s".formatted(schema.path("minimum"), schema.path("maximum"))
                : "must be of type %s, not %s".formatted(wanted[1], wanted[0]);
    }

    private static FieldError at(String pointer, String message) {
        return new FieldError(FieldPath.of(pointer), message);
    }
}

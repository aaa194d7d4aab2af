package com.example.kit.http;

import com.networknt.schema.Error;
import java.util.List;

/** Turns what the schema validator found into sentences that do not quote the caller's values. */
final class SchemaErrors {

    private static final int MOST = 20;

    private SchemaErrors() {}

    static List<FieldError> describe(List<Error> errors) {
        return errors.stream().limit(MOST).map(SchemaErrors::describe).toList();
    }

    private static FieldError describe(Error error) {
        var where = error.getInstanceLocation().toString();
        var wanted = error.getArguments();
        return switch (error.getKeyword()) {
            case "required" -> at(where + "/" + error.getProperty(), "is required");
            case "additionalProperties" -> at(where + "/" + error.getProperty(), "is not a field of this request");
            case "type" -> at(where, wrongType(wanted));
            case "pattern" -> at(where, "has to match " + wanted[0]);
            case "minimum" -> at(where, "has to be at least " + wanted[0]);
            case "maximum" -> at(where, "has to be at most " + wanted[0]);
            case "minLength" -> at(where, "has to have at least %s characters".formatted(wanted[0]));
            case "maxLength" -> at(where, "has to have at most %s characters".formatted(wanted[0]));
            case "minItems" -> at(where, "has to have at least %s items".formatted(wanted[0]));
            case "maxItems" -> at(where, "has to have at most %s items".formatted(wanted[0]));
            default -> at(where, "does not satisfy the rule \"%s\" of its schema".formatted(error.getKeyword()));
        };
    }

    private static String wrongType(Object[] wanted) {
        return "unknown".equals(String.valueOf(wanted[0]))
                ? "is larger than any number of this API"
                : "has to be of type %s, not %s".formatted(wanted[1], wanted[0]);
    }

    private static FieldError at(String pointer, String message) {
        return new FieldError(FieldPath.of(pointer), message);
    }
}

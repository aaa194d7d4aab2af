package com.example.kit.http;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/** Parses the text of a body and rejects text that is not a single JSON value within the limits of {@link Json}. */
final class JsonText {

    private JsonText() {}

    /**
     * Parses a body.
     *
     * @throws Refusal 400 if the body is empty, malformed, nested too deeply or contains too long a number
     */
    static JsonNode parse(String body) {
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
}

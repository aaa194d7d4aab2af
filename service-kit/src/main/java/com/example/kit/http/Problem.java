package com.example.kit.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the caller why a request failed.
 *
 * @param type identifies the kind of problem for programs
 * @param errors the invalid fields, if any
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Creates a problem with the type {@code urn:shop:problem:<kind>} and the status' phrase as its title. */
    public static Problem of(int status, String kind, @Nullable String detail) {
        return new Problem("urn:shop:problem:" + kind, StatusPhrase.of(status), status, detail, null, null);
    }

    public static Problem invalid(List<FieldError> errors) {
        var first = errors.getFirst();
        return of(400, "invalid-request", first.field() + " " + first.message()).withErrors(errors);
    }

    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public static Problem notFound(String detail) {
        return of(404, "not-found", detail);
    }

    public static Problem conflict(String detail) {
        return of(409, "conflict", detail);
    }

    Problem withErrors(List<FieldError> fields) {
        return new Problem(type, title, status, detail, instance, List.copyOf(fields));
    }

    Problem withInstance(@Nullable String where) {
        return new Problem(type, title, status, detail, where, errors);
    }
}

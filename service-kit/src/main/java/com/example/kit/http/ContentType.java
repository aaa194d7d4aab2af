package com.example.kit.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Accepts bodies only as {@code application/json} in UTF-8, without a content encoding.
 *
 * <p>Media types ending in {@code +json} are rejected, because no operation defines their meaning. So is every
 * parameter except {@code charset=utf-8}, which is the default.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-8.1">RFC 8259, JSON is UTF-8</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3">RFC 9110, Content-Type and its parameters</a>
 */
final class ContentType {

    private static final Pattern JSON = Pattern.compile(
            "application/json[ \\t]*(;[ \\t]*(charset=(utf-8|\"utf-8\")[ \\t]*)?)?", Pattern.CASE_INSENSITIVE);

    private ContentType() {}

    /** @throws Refusal 415 if the body has another media type or charset, or a content encoding */
    static void requireJson(Optional<String> contentType, Optional<String> contentEncoding) {
        if (!JSON.matcher(contentType.orElse("")).matches()) {
            throw unsupported("Content-Type must be application/json, in UTF-8", Map.of());
        }
        if (!contentEncoding.orElse("identity").toLowerCase(Locale.ROOT).equals("identity")) {
            throw unsupported("Content-Encoding must be identity or omitted", Map.of("Accept-Encoding", "identity"));
        }
    }

    private static Refusal unsupported(String detail, Map<String, String> headers) {
        return new Refusal(Problem.of(415, "unsupported-media-type", detail), headers);
    }
}

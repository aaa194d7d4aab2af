package com.example.inventory.function;

import com.example.kit.http.ApiRequest;
import com.example.kit.http.Problem;
import com.example.kit.http.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The precondition of an edit, so that managers cannot overwrite each other's edits.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1">RFC 9110, preconditions</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6585#section-3">RFC 6585, 428 Precondition Required</a>
 */
sealed interface Precondition {

    /** The item does not exist: {@code If-None-Match: *}. */
    record IsNew() implements Precondition {}

    /** The edition that was read is still the current one: {@code If-Match: "<edition>"}. */
    record IsEdition(long edition) implements Precondition {}

    /** A strong ETag: one number in quotes. */
    Pattern ETAG_PATTERN = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    static Precondition of(ApiRequest request) {
        var ifMatch = request.header("If-Match");
        var ifNoneMatch = request.header("If-None-Match");
        if (ifMatch.isPresent() && ifNoneMatch.isPresent()) {
            throw new Refusal(Problem.invalid("If-Match", "must not be sent together with If-None-Match"));
        }
        return ifMatch.map(Precondition::edition)
                .or(() -> ifNoneMatch.map(Precondition::isNew))
                .orElseThrow(() -> new Refusal(Problem.of(
                        428,
                        "precondition-required",
                        "send If-None-Match: * to add an item, or If-Match with the ETag you read to change it")));
    }

    private static Precondition edition(String header) {
        return Optional.of(ETAG_PATTERN.matcher(header))
                .filter(found -> found.matches())
                .map(found -> new IsEdition(Long.parseLong(found.group(1))))
                .orElseThrow(() -> new Refusal(
                        Problem.invalid("If-Match", "must be a single ETag of this item, for example \"3\"")));
    }

    private static Precondition isNew(String header) {
        if (!header.equals("*")) {
            throw new Refusal(Problem.invalid("If-None-Match", "must be *"));
        }
        return new IsNew();
    }
}

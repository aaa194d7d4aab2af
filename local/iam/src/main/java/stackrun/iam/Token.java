package stackrun.iam;

import org.jspecify.annotations.Nullable;

/** A part of a text in a policy. */
sealed interface Token {

    /** Characters that stand for themselves. */
    record Literal(String text) implements Token {}

    /** {@code *}: any characters, or none. */
    record Star() implements Token {}

    /** {@code ?}: exactly one character. */
    record One() implements Token {}

    /** {@code ${key}} or {@code ${key, 'fallback'}}: the value of a condition key of the request. */
    record Variable(String key, @Nullable String fallback) implements Token {}
}

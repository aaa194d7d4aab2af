package com.example.kit.http;

/** The place of a field in a body: a JSON pointer, or {@code body} for the whole body. */
final class FieldPath {

    private static final int MAX_LENGTH = 200;

    private FieldPath() {}

    static String of(String pointer) {
        return pointer.isEmpty() ? "body" : shortened(pointer);
    }

    /** A name that the caller chose, truncated if it is longer than any of ours. */
    static String shortened(String name) {
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH) + "…";
    }
}

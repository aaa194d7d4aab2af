package com.example.kit.http;

/** Where in a body something is, as a JSON pointer that a person can read at the top level too. */
final class FieldPath {

    private static final int MAX_LENGTH = 200;

    private FieldPath() {}

    static String of(String pointer) {
        return pointer.isEmpty() ? "body" : shortened(pointer);
    }

    /** A name that the caller chose, cut where it is longer than any of ours. */
    static String shortened(String name) {
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH) + "…";
    }
}

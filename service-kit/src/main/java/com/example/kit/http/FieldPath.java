package com.example.kit.http;

/** Where in a body something is, as a JSON pointer that a person can read at the top level too. */
final class FieldPath {

    private static final int LONGEST = 200;

    private FieldPath() {}

    static String of(String pointer) {
        if (pointer.isEmpty()) {
            return "body";
        }
        return pointer.length() <= LONGEST ? pointer : pointer.substring(0, LONGEST) + "…";
    }
}

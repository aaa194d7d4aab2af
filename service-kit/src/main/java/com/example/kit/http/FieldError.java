package com.example.kit.http;

/**
 * One thing that is wrong with a request.
 *
 * @param field a JSON pointer into the body ({@code /lines/0/quantity}), or the name of a header or parameter
 * @param message what it should be, to be read after the field's name
 */
public record FieldError(String field, String message) {

    /** A problem names so many fields; whoever corrects these learns of the others. */
    static final int MAX_PER_PROBLEM = 20;
}

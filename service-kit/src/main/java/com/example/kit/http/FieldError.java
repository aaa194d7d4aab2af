package com.example.kit.http;

/**
 * One invalid field of a request.
 *
 * @param field a JSON pointer into the body ({@code /lines/0/quantity}), or the name of a header or parameter
 * @param message what is wrong with the field, phrased to follow its name
 */
public record FieldError(String field, String message) {

    /** Maximum number of fields that one problem lists. */
    static final int MAX_PER_PROBLEM = 20;
}

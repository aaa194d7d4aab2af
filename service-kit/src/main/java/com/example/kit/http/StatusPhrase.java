package com.example.kit.http;

/**
 * The phrases of the statuses that this API answers with, which are the titles of its problems.
 *
 * @see <a href="https://www.iana.org/assignments/http-status-codes">IANA, HTTP status code registry</a>
 */
final class StatusPhrase {

    private StatusPhrase() {}

    /** @throws IllegalArgumentException if no problem of this API has the status */
    static String of(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 503 -> "Service Unavailable";
            default -> throw new IllegalArgumentException("status %s has no phrase: add it here".formatted(status));
        };
    }
}

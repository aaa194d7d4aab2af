package com.example.kit.http;

import java.util.Map;

/**
 * The headers by which a browser lets a web page of another origin read an answer. API Gateway passes a function's headers
 * through, so each answer must contain them.
 *
 * @param origin the origin of the page, {@code kit.pages.origin}; blank if no page may read the answers
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS for REST APIs</a>
 */
public record CrossOrigin(String origin) {

    /** The headers of answers that a page may read, besides those that every page may. */
    private static final String READABLE = "ETag,Location,Retry-After";

    Map<String, String> headers() {
        return origin.isBlank()
                ? Map.of()
                : Map.of("Access-Control-Allow-Origin", origin, "Access-Control-Expose-Headers", READABLE);
    }
}

package com.example.embedded.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What both lists understand. */
final class Paging {

    private static final int LARGEST_PAGE = 1000;

    private Paging() {}

    static int maxKeys(S3Request request) throws S3Error {
        var maxKeys = request.parameter("max-keys").orElse(String.valueOf(LARGEST_PAGE));
        try {
            return Math.min(LARGEST_PAGE, Integer.parseUnsignedInt(maxKeys));
        } catch (NumberFormatException e) {
            throw S3Error.invalidArgument("Provided max-keys not an integer or within integer range");
        }
    }

    /** Keys as the client wants to read them: some characters are not allowed in XML. */
    static String shown(String key, S3Request request) throws S3Error {
        return switch (request.parameter("encoding-type").orElse("")) {
            case "" -> key;
            case "url" ->
                URLEncoder.encode(key, StandardCharsets.UTF_8)
                        .replace("%2F", "/")
                        .replace("*", "%2A");
            default -> throw S3Error.invalidArgument("Invalid Encoding Method specified in Request");
        };
    }
}

package stackrun.embedded.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The paging parameters of both lists. */
final class Paging {

    private static final int LARGEST_PAGE = 1000;

    private Paging() {}

    static int maxKeys(S3Request request) throws S3Error {
        var maxKeys = request.parameter("max-keys").orElse(String.valueOf(LARGEST_PAGE));
        try {
            int parsed = Integer.parseInt(maxKeys);
            if (parsed >= 0) {
                return Math.min(LARGEST_PAGE, parsed);
            }
        } catch (NumberFormatException e) {
            // Refused as a negative one is.
        }
        throw S3Error.invalidArgument("Provided max-keys not an integer or within integer range");
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

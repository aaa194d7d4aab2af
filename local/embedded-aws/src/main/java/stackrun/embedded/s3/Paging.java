package stackrun.embedded.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;

/** Reads the paging parameters of lists. */
final class Paging {

    private static final int MAX_PAGE_SIZE = 1000;

    private Paging() {}

    static int maxKeys(S3Request request) throws S3Error {
        var maxKeys = request.parameter("max-keys").orElse(String.valueOf(MAX_PAGE_SIZE));
        try {
            int parsed = Integer.parseInt(maxKeys);
            if (parsed >= 0) {
                return Math.min(MAX_PAGE_SIZE, parsed);
            }
        } catch (NumberFormatException e) {
            // refused below, like a negative number
        }
        throw S3Error.invalidArgument("Provided max-keys not an integer or within integer range");
    }

    /** A key in the encoding that the client chose, because XML does not allow all characters. */
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

package stackrun.embedded.s3;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import stackrun.embedded.s3.protocol.S3Error;

/** The token between two pages of a list, which encodes the last key of the first page. */
final class ContinuationToken {

    private ContinuationToken() {}

    static String of(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String key(String token) throws S3Error {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Error.invalidArgument("The continuation token provided is incorrect");
        }
    }
}

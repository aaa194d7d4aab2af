package stackrun.lambdaapi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Encodes the key of the last item of a page as the marker of the next one, which clients do not interpret. */
final class Marker {

    private Marker() {}

    static String write(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String read(String marker) {
        try {
            return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw LambdaApiError.invalid("Marker must be the NextMarker of an earlier page, not %s".formatted(marker));
        }
    }
}

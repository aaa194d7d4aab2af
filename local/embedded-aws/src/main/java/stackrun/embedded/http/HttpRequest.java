package stackrun.embedded.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request, fully read.
 *
 * @param path as sent, still percent-encoded
 * @param query without the question mark, still percent-encoded; null when there is none
 * @param protocol {@code HTTP/1.1}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
public record HttpRequest(
        String method,
        String path,
        @Nullable String query,
        String protocol,
        String remoteAddress,
        HttpHeaders headers,
        byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}

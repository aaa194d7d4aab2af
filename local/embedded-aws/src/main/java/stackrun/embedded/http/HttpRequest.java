package stackrun.embedded.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request that was read completely.
 *
 * @param path the path, still percent-encoded
 * @param query the query without the question mark, still percent-encoded; null if there is none
 * @param protocol the version, such as {@code HTTP/1.1}
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

package stackrun.embedded.s3.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;

/**
 * A request to S3.
 *
 * @param bucket empty if the request concerns all buckets
 * @param key empty if the request concerns the whole bucket
 * @param query the decoded parameters
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
public record S3Request(
        String method, String bucket, String key, Map<String, String> query, HttpHeaders headers, byte[] body) {

    private static final int MAX_KEY_BYTES = 1024;

    public static S3Request of(HttpRequest http) throws S3Error {
        var path = http.path().substring(1);
        var slash = path.indexOf('/');
        var bucket = slash < 0 ? path : path.substring(0, slash);
        var key = UriText.decodePath(slash < 0 ? "" : path.substring(slash + 1));
        if (key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES) {
            throw S3Error.keyTooLong();
        }
        return new S3Request(
                http.method(),
                UriText.decodePath(bucket),
                key,
                UriText.parameters(http.query()),
                http.headers(),
                http.body());
    }

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public boolean asks(String subresource) {
        return query.containsKey(subresource);
    }

    /** The headers whose names have the prefix, in lower case. */
    public Map<String, String> headersWith(String prefix) {
        var found = new TreeMap<String, String>();
        headers.forEach((name, value) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(prefix)) {
                found.put(lower, value);
            }
        });
        return found;
    }
}

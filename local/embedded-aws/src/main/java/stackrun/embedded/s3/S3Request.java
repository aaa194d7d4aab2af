package stackrun.embedded.s3;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;

/**
 * A request taken apart.
 *
 * @param bucket empty if the request concerns all buckets
 * @param key empty if the request concerns the whole bucket
 * @param query decoded; empty for a parameter without an equals sign
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record S3Request(
        String method, String bucket, String key, Map<String, String> query, HttpHeaders headers, byte[] body) {

    private static final int MAX_KEY_BYTES = 1024;

    static S3Request of(HttpRequest http) throws S3Error {
        var path = http.path().substring(1);
        var slash = path.indexOf('/');
        var bucket = slash < 0 ? path : path.substring(0, slash);
        var key = decode(slash < 0 ? "" : path.substring(slash + 1));
        if (key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES) {
            throw S3Error.keyTooLong();
        }
        return new S3Request(http.method(), decode(bucket), key, query(http.query()), http.headers(), http.body());
    }

    Optional<String> header(String name) {
        return headers.first(name);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    boolean asks(String subresource) {
        return query.containsKey(subresource);
    }

    /** The headers whose names have the prefix, in lower case. */
    Map<String, String> headersWith(String prefix) {
        var found = new TreeMap<String, String>();
        headers.forEach((name, value) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(prefix)) {
                found.put(lower, value);
            }
        });
        return found;
    }

    private static Map<String, String> query(@Nullable String query) throws S3Error {
        var parameters = new TreeMap<String, String>();
        if (query != null) {
            for (var parameter : query.split("&", -1)) {
                var equals = parameter.indexOf('=');
                var name = equals < 0 ? parameter : parameter.substring(0, equals);
                parameters.put(decodeForm(name), equals < 0 ? "" : decodeForm(parameter.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** A plus sign in a path is a plus sign. */
    static String decode(String path) throws S3Error {
        return decodeForm(path.replace("+", "%2B"));
    }

    private static String decodeForm(String text) throws S3Error {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Error.invalidUri();
        }
    }
}

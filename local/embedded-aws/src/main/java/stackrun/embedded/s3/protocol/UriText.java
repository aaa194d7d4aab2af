package stackrun.embedded.s3.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decodes the percent-encoded parts of a URI. */
public final class UriText {

    private UriText() {}

    /** Decodes a path, in which a plus sign is a plus sign. */
    public static String decodePath(String path) throws S3Error {
        return decodeForm(path.replace("+", "%2B"));
    }

    /** The parameters of a query. A parameter without an equals sign has an empty value. */
    public static Map<String, String> parameters(@Nullable String query) throws S3Error {
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

    private static String decodeForm(String text) throws S3Error {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Error.invalidUri();
        }
    }
}

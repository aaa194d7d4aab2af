package stackrun.lambdaapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The decoded parameters of a query. */
record Query(Map<String, String> parameters) {

    static Query of(@Nullable String query) {
        var parameters = new TreeMap<String, String>();
        if (query != null) {
            for (var each : query.split("&", -1)) {
                var parts = each.split("=", 2);
                parameters.put(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
            }
        }
        return new Query(parameters);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

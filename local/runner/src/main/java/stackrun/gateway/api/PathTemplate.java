package stackrun.gateway.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource path such as {@code /orders/{orderId}} or {@code /files/{proxy+}}. */
public record PathTemplate(String text, List<String> segments) implements Comparable<PathTemplate> {

    public static PathTemplate of(String text) {
        return new PathTemplate(text, split(text));
    }

    /** Returns the path of the resource for the path of a request, which may end with a slash. */
    static String resource(String path) {
        return "/" + String.join("/", split(path));
    }

    private static List<String> split(String path) {
        var parts = new ArrayList<>(List.of(path.split("/", -1)));
        parts.removeFirst();
        if (!parts.isEmpty() && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        return parts;
    }

    /** Returns the decoded path parameters if the path matches. */
    public Optional<Map<String, String>> match(String path) {
        var parts = split(path);
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (isGreedy(segment) && i < parts.size()) {
                var rest = String.join("/", parts.subList(i, parts.size()));
                parameters.put(segment.substring(1, segment.length() - 2), decoded(rest));
                return Optional.of(parameters);
            }
            if (i >= parts.size() || (!isParameter(segment) && !segment.equals(parts.get(i)))) {
                return Optional.empty();
            }
            if (isParameter(segment)) {
                parameters.put(segment.substring(1, segment.length() - 1), decoded(parts.get(i)));
            }
        }
        return parts.size() == segments.size() ? Optional.of(parameters) : Optional.empty();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static boolean isGreedy(String segment) {
        return segment.endsWith("+}");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** Literal segments take precedence over parameters, and parameters over greedy ones. */
    @Override
    public int compareTo(PathTemplate other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            int difference = rank(segments.get(i)) - rank(other.segments.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return other.segments.size() - segments.size();
    }

    private static int rank(String segment) {
        if (!isParameter(segment)) {
            return 0;
        }
        return isGreedy(segment) ? 2 : 1;
    }
}

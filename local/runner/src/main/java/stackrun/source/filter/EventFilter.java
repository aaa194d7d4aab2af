package stackrun.source.filter;

import java.util.List;
import java.util.function.Predicate;
import stackrun.template.TemplateException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Selects the records that match at least one pattern of a mapping. Without patterns, it selects all.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Event filtering</a>
 */
public final class EventFilter {

    private final List<Predicate<JsonNode>> patterns;

    private EventFilter(List<Predicate<JsonNode>> patterns) {
        this.patterns = patterns;
    }

    /**
     * Reads the patterns.
     *
     * @throws TemplateException for an unknown operator, because the filter would select other records than in AWS
     */
    public static EventFilter of(List<String> patterns, String path) {
        return new EventFilter(patterns.stream()
                .map(pattern -> FilterPattern.read(parse(pattern, path), path))
                .toList());
    }

    private static JsonNode parse(String pattern, String path) {
        try {
            return JsonMapper.shared().readTree(pattern);
        } catch (JacksonException e) {
            throw new TemplateException(path, "the pattern is not JSON: " + pattern);
        }
    }

    /** Returns true if one pattern matches the record. */
    public boolean passes(JsonNode record) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.test(record));
    }

    /** Matches a record after reading the text of one member as JSON if possible, as Lambda does for queues. */
    public boolean passes(ObjectNode record, String name, String text) {
        if (patterns.isEmpty()) {
            return true;
        }
        var copy = record.deepCopy();
        try {
            copy.set(name, JsonMapper.shared().readTree(text));
        } catch (JacksonException e) {
            copy.put(name, text);
        }
        return passes(copy);
    }
}

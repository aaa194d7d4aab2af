package stackrun.source.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import stackrun.template.TemplateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads one pattern: a list means any of its elements, and an object in a list is an operator. If the record contains a
 * list, one matching value is enough.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax">Filter rule syntax</a>
 */
final class FilterPattern {

    private FilterPattern() {}

    static Predicate<JsonNode> read(JsonNode pattern, String path) {
        if (!pattern.isObject() || pattern.isEmpty()) {
            throw new TemplateException(path, "a pattern must be an object that is not empty, not " + pattern);
        }
        var all = new ArrayList<Predicate<JsonNode>>();
        pattern.properties().forEach(property -> {
            var name = property.getKey();
            var wanted = property.getValue();
            all.add(name.equals("$or") ? anyOf(wanted, path) : field(name, wanted, path + "/" + name));
        });
        return record -> all.stream().allMatch(each -> each.test(record));
    }

    private static Predicate<JsonNode> anyOf(JsonNode patterns, String path) {
        if (!patterns.isArray() || patterns.size() < 2) {
            throw new TemplateException(path + "/$or", "takes a list of at least two patterns, not " + patterns);
        }
        var any = patterns.values().stream().map(each -> read(each, path)).toList();
        return record -> any.stream().anyMatch(each -> each.test(record));
    }

    private static Predicate<JsonNode> field(String name, JsonNode wanted, String path) {
        if (wanted.isObject()) {
            var inner = read(wanted, path);
            return record -> values(record.path(name)).anyMatch(inner);
        }
        if (!wanted.isArray() || wanted.isEmpty()) {
            throw new TemplateException(path, "a value has to stand in a list, not " + wanted);
        }
        List<Predicate<JsonNode>> any = wanted.values().stream()
                .map(each -> FilterOperator.read(each, path))
                .toList();
        return record ->
                values(record.path(name)).anyMatch(found -> any.stream().anyMatch(each -> each.test(found)));
    }

    private static Stream<JsonNode> values(JsonNode found) {
        if (!found.isArray()) {
            return Stream.of(found);
        }
        return found.isEmpty()
                ? Stream.of(MissingNode.getInstance())
                : found.values().stream().flatMap(FilterPattern::values);
    }
}

package com.example.local.source;

import com.example.local.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Reads one pattern: names lead to values, a list means any of, an object in a list is an operator.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax">Filter rule syntax</a>
 */
final class FilterPattern {

    private FilterPattern() {}

    static Predicate<JsonNode> read(JsonNode pattern, String path) {
        if (!pattern.isObject()) {
            throw new TemplateException(path, "a pattern has to be an object, not " + pattern);
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
        var any = patterns.values().stream().map(each -> read(each, path)).toList();
        return record -> any.stream().anyMatch(each -> each.test(record));
    }

    private static Predicate<JsonNode> field(String name, JsonNode wanted, String path) {
        if (wanted.isObject()) {
            var inner = read(wanted, path);
            return record -> inner.test(record.path(name));
        }
        if (!wanted.isArray()) {
            throw new TemplateException(path, "a value has to stand in a list, not " + wanted);
        }
        List<Predicate<JsonNode>> any =
                wanted.values().stream().map(each -> value(each, path)).toList();
        return record -> any.stream().anyMatch(each -> each.test(record.path(name)));
    }

    private static Predicate<JsonNode> value(JsonNode wanted, String path) {
        return wanted.isObject() ? operator(wanted, path) : found -> found.equals(wanted) || sameNumber(found, wanted);
    }

    private static boolean sameNumber(JsonNode found, JsonNode wanted) {
        return found.isNumber() && wanted.isNumber() && found.decimalValue().compareTo(wanted.decimalValue()) == 0;
    }

    private static Predicate<JsonNode> operator(JsonNode operator, String path) {
        if (operator.size() != 1) {
            throw new TemplateException(path, "an operator has one name, not " + operator.propertyNames());
        }
        var name = operator.propertyNames().iterator().next();
        var argument = operator.get(name);
        return switch (name) {
            case "exists" -> found -> (found.isMissingNode() || found.isContainer()) != argument.asBoolean();
            case "prefix" -> found -> found.isString() && found.stringValue().startsWith(argument.asString());
            case "suffix" -> found -> found.isString() && found.stringValue().endsWith(argument.asString());
            case "equals-ignore-case" ->
                found -> found.isString()
                        && found.stringValue()
                                .toLowerCase(Locale.ROOT)
                                .equals(argument.asString().toLowerCase(Locale.ROOT));
            case "anything-but" -> anythingBut(argument, path);
            case "numeric" -> NumericRange.read(argument, path);
            default -> throw new TemplateException(path, "the operator %s does not run here".formatted(name));
        };
    }

    private static Predicate<JsonNode> anythingBut(JsonNode argument, String path) {
        var values = argument.isArray() ? argument.values().stream().toList() : List.of(argument);
        var none = values.stream().map(each -> value(each, path)).toList();
        return found -> !found.isMissingNode() && none.stream().noneMatch(each -> each.test(found));
    }
}

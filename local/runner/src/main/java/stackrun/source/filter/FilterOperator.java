package stackrun.source.filter;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import stackrun.template.TemplateException;
import tools.jackson.databind.JsonNode;

/**
 * A test of one value by a pattern: equality with a value, or an operator.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax">Comparison operators</a>
 */
final class FilterOperator {

    private FilterOperator() {}

    static Predicate<JsonNode> read(JsonNode wanted, String path) {
        if (wanted.isArray()) {
            throw new TemplateException(path, "lists of lists do not run here: " + wanted);
        }
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
            case "exists" -> exists(argument, path);
            case "prefix" -> text(name, argument, path, String::startsWith);
            case "suffix" -> text(name, argument, path, String::endsWith);
            case "equals-ignore-case" ->
                text(name, argument, path, (found, wanted) -> lower(found).equals(lower(wanted)));
            case "anything-but" -> anythingBut(argument, path);
            case "numeric" -> NumericRange.read(argument, path);
            default -> throw new TemplateException(path, "the operator %s does not run here".formatted(name));
        };
    }

    /** Matches leaves only: an object does not exist in the sense of this operator. */
    private static Predicate<JsonNode> exists(JsonNode argument, String path) {
        if (!argument.isBoolean()) {
            throw new TemplateException(path, "exists takes true or false, not " + argument);
        }
        return found -> (found.isMissingNode() || found.isContainer()) != argument.booleanValue();
    }

    @FunctionalInterface
    private interface TextTest {
        boolean holds(String found, String wanted);
    }

    private static Predicate<JsonNode> text(String name, JsonNode argument, String path, TextTest test) {
        if (!argument.isString()) {
            throw new TemplateException(path, "%s takes text, not %s".formatted(name, argument));
        }
        return found -> found.isString() && test.holds(found.stringValue(), argument.stringValue());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Predicate<JsonNode> anythingBut(JsonNode argument, String path) {
        var values = argument.isArray() ? argument.values().stream().toList() : List.of(argument);
        var none = values.stream().map(each -> read(each, path)).toList();
        return found -> !found.isMissingNode() && none.stream().noneMatch(each -> each.test(found));
    }
}

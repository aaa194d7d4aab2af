package stackrun.template;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * {@code Fn::Sub}, with or without a map of variables.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html">Fn::Sub</a>
 */
record Substitution(Expression expression, Scope scope, String path) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    String of(Value argument) {
        if (!argument.node().isArray()) {
            return substituted(argument.text(), Map.of());
        }
        var parts = argument.list();
        if (parts.size() != 2) {
            throw argument.wrong("text, or text and an object of names");
        }
        return substituted(parts.getFirst().text(), parts.getLast().members());
    }

    private String substituted(String text, Map<String, Value> own) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty() ? value(match.group(2).strip(), own) : "${" + match.group(2) + "}"));
    }

    private String value(String name, Map<String, Value> own) {
        var ownValue = own.get(name);
        if (ownValue != null) {
            return expression.text(ownValue);
        }
        if (name.contains(".")) {
            return new Value(path, attribute(scope, name, path)).text();
        }
        return scope.ref(name, path).map(node -> new Value(path, node).text()).orElse("");
    }

    static JsonNode attribute(Scope scope, String name, String path) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw new TemplateException(path, "must be a resource and its attribute, not " + name);
        }
        return scope.attribute(name.substring(0, dot), name.substring(dot + 1), path);
    }
}

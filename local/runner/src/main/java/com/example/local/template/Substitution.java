package com.example.local.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code Fn::Sub}, with and without names of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html">Fn::Sub</a>
 */
record Substitution(Expression expression, Scope scope, String path) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    String of(JsonNode argument) {
        var text = argument.isArray() ? argument.path(0) : argument;
        var own = argument.isArray() ? argument.path(1) : JsonNodeFactory.instance.objectNode();
        if (!text.isString()) {
            throw new TemplateException(path, "has to be text, or text and an object of names");
        }
        return PLACEHOLDER
                .matcher(text.stringValue())
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty() ? value(match.group(2).strip(), own) : "${" + match.group(2) + "}"));
    }

    private String value(String name, JsonNode own) {
        if (own.has(name)) {
            return expression.text(own.get(name), path + "/1/" + name);
        }
        if (name.contains(".")) {
            return attribute(scope, name, path);
        }
        return scope.ref(name, path).map(JsonNode::asString).orElse("");
    }

    static String attribute(Scope scope, String name, String path) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw new TemplateException(path, "has to be a resource and its attribute, not " + name);
        }
        return scope.attribute(name.substring(0, dot), name.substring(dot + 1), path);
    }
}

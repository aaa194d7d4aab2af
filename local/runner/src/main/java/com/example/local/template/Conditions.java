package com.example.local.template;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;

/**
 * The conditions of a stack.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html">Condition functions</a>
 */
final class Conditions {

    private final Stack stack;
    private final Expression expression;
    private final SequencedSet<String> underWay = new LinkedHashSet<>();

    Conditions(Stack stack, Expression expression) {
        this.stack = stack;
        this.expression = expression;
    }

    boolean named(String name) {
        var path = stack.name() + "/Conditions";
        var definition = stack.section("Conditions").get(name);
        if (definition == null) {
            throw new TemplateException(path, "there is no condition " + name);
        }
        if (!underWay.add(name)) {
            throw new TemplateException(
                    path, "circular dependency: %s → %s".formatted(String.join(" → ", underWay), name));
        }
        boolean holds = holds(definition, path + "/" + name);
        underWay.remove(name);
        return holds;
    }

    boolean test(String function, JsonNode argument, String path) {
        return switch (function) {
            case "Fn::And" -> argument.values().stream().allMatch(each -> holds(each, path));
            case "Fn::Or" -> argument.values().stream().anyMatch(each -> holds(each, path));
            case "Fn::Not" -> !holds(argument.path(0), path);
            default -> expression.text(argument.path(0), path).equals(expression.text(argument.path(1), path));
        };
    }

    private boolean holds(JsonNode node, String path) {
        var value = expression.evaluate(node, path);
        return value != null && value.asBoolean();
    }
}

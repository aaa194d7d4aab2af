package com.example.local.template;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The intrinsic functions that run here, at one place of a template.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic functions</a>
 */
record Intrinsics(Expression expression, Scope scope, Conditions conditions, String path) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static boolean isOne(String name, JsonNode argument) {
        return name.equals("Ref") || name.startsWith("Fn::") || (name.equals("Condition") && argument.isString());
    }

    @Nullable
    JsonNode call(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> scope.ref(argument.asString(), path).orElse(null);
            case "Fn::GetAtt" -> text(attribute(argument));
            case "Fn::Join" -> text(String.join(first(argument).asString(), expression.texts(second(argument), path)));
            case "Fn::Sub" -> text(new Substitution(expression, scope, path).of(argument));
            case "Fn::Select" -> select(first(argument), second(argument));
            case "Fn::Split" -> split(first(argument).asString(), second(argument));
            case "Fn::ImportValue" -> text(scope.imported(expression.text(argument, path), path));
            case "Fn::Base64" ->
                text(Base64.getEncoder()
                        .encodeToString(expression.text(argument, path).getBytes(StandardCharsets.UTF_8)));
            case "Fn::FindInMap" -> scope.mapping(expression.texts(argument, path), path);
            case "Fn::Cidr" -> Cidr.blocks(expression.texts(argument, path), path);
            case "Fn::If" -> choose(argument);
            case "Condition" -> NODES.booleanNode(conditions.named(argument.asString()));
            case "Fn::And", "Fn::Or", "Fn::Not", "Fn::Equals" ->
                NODES.booleanNode(conditions.test(name, argument, path));
            default -> throw new TemplateException(path, "this intrinsic function does not run here");
        };
    }

    private static JsonNode text(String value) {
        return NODES.stringNode(value);
    }

    private JsonNode first(JsonNode arguments) {
        return argument(arguments, 0);
    }

    private JsonNode second(JsonNode arguments) {
        return argument(arguments, 1);
    }

    private JsonNode argument(JsonNode arguments, int index) {
        if (!arguments.isArray() || index >= arguments.size()) {
            throw new TemplateException(path, "has too few arguments");
        }
        return arguments.get(index);
    }

    /** {@code [id, attribute]} or {@code id.attribute}; the attribute may be made by {@code Ref}. */
    private String attribute(JsonNode argument) {
        if (argument.isArray()) {
            return scope.attribute(first(argument).asString(), expression.text(second(argument), path), path);
        }
        return Substitution.attribute(scope, argument.asString(), path);
    }

    private JsonNode select(JsonNode index, JsonNode from) {
        var list = expression.evaluate(from, path);
        int at = new Properties(path, NODES.objectNode().put("0", expression.text(index, path))).integer("0", 0);
        if (list == null || at < 0 || at >= list.size()) {
            throw new TemplateException(path, "there is no element %s in %s".formatted(at, list));
        }
        return list.get(at);
    }

    private JsonNode split(String separator, JsonNode argument) {
        var parts = NODES.arrayNode();
        List.of(expression.text(argument, path).split(Pattern.quote(separator), -1))
                .forEach(parts::add);
        return parts;
    }

    private @Nullable JsonNode choose(JsonNode argument) {
        boolean holds = conditions.named(first(argument).asString());
        return expression.evaluate(argument(argument, holds ? 1 : 2), path);
    }
}

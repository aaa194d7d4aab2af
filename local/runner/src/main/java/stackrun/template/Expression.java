package stackrun.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Evaluates nodes of one stack: resolves intrinsic functions and leaves everything else unchanged. */
final class Expression {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Stack stack;
    private final Conditions conditions;
    private final Scope scope;

    Expression(Stack stack, Evaluator stage, PseudoParameters pseudoParameters) {
        this.stack = stack;
        this.conditions = new Conditions(stack, this);
        this.scope = new Scope(stack, stage, pseudoParameters, conditions);
    }

    Scope scope() {
        return scope;
    }

    /** Resolves a resource after those it depends on. */
    Resource resource(String id) {
        var definition = stack.resource(id);
        Resource.dependsOn(definition).forEach(other -> scope.dependOn(other, definition.path() + "/DependsOn"));
        var type = definition.at("Type").text();
        var properties = definition.at("Properties");
        var evaluated = evaluate(properties.node(), properties.path());
        return new Resource(
                stack.name(),
                id,
                type,
                evaluated == null || evaluated.isMissingNode() ? NODES.objectNode() : evaluated,
                definition.at("Metadata").node(),
                scope.references());
    }

    /** The value of an output, or empty if its condition omits it. */
    Optional<String> output(Value definition) {
        return exists(definition) ? Optional.of(text(definition.at("Value"))) : Optional.empty();
    }

    /** True unless the condition of an output omits it. */
    boolean exists(Value output) {
        return output.at("Condition").findText().map(conditions::named).orElse(true);
    }

    /** The node with every intrinsic function resolved, or null for {@code AWS::NoValue}. */
    @Nullable
    JsonNode evaluate(JsonNode node, String path) {
        if (node.isArray()) {
            return array(node, path);
        }
        if (!node.isObject()) {
            return refuseDynamicReference(node, path);
        }
        if (node.size() == 1) {
            var name = node.propertyNames().iterator().next();
            if (Intrinsics.isOne(name, node.get(name))) {
                var argument = new Value(path + "/" + name, node.get(name));
                var value = new Intrinsics(this, scope, conditions).call(name, argument);
                return value == null ? null : refuseDynamicReference(value, path + "/" + name);
            }
        }
        return object(node, path);
    }

    private JsonNode array(JsonNode node, String path) {
        var array = NODES.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            var value = evaluate(node.get(i), path + "/" + i);
            if (value != null) {
                array.add(value);
            }
        }
        return array;
    }

    private JsonNode object(JsonNode node, String path) {
        var object = NODES.objectNode();
        node.properties().forEach(property -> {
            var value = evaluate(property.getValue(), path + "/" + property.getKey());
            if (value != null) {
                object.set(property.getKey(), value);
            }
        });
        return object;
    }

    private static JsonNode refuseDynamicReference(JsonNode node, String path) {
        if (node.isString() && new Value(path, node).text().contains("{{resolve:")) {
            throw new TemplateException(path, "dynamic references do not run here");
        }
        return node;
    }

    /** The value as text. Numbers and booleans are text too. */
    String text(Value value) {
        return evaluated(value).text();
    }

    List<String> texts(Value value) {
        var list = evaluated(value);
        if (!list.isPresent()) {
            throw list.wrong("a list");
        }
        return list.texts();
    }

    /** The value with every intrinsic function resolved; absent for {@code AWS::NoValue}. */
    Value evaluated(Value value) {
        var evaluated = evaluate(value.node(), value.path());
        return new Value(value.path(), evaluated == null ? MissingNode.getInstance() : evaluated);
    }
}

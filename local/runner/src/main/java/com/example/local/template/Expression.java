package com.example.local.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Evaluates nodes of one stack: resolves the functions in them and leaves the rest as it is. */
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
        var path = "%s/Resources/%s".formatted(stack.name(), id);
        var definition = stack.resource(id);
        Resource.dependsOn(definition).forEach(other -> scope.dependOn(other, path + "/DependsOn"));
        var properties = evaluate(definition.path("Properties"), path + "/Properties");
        return new Resource(
                stack.name(),
                id,
                definition.path("Type").asString(),
                properties == null ? NODES.objectNode() : properties,
                definition.path("Metadata"),
                scope.references());
    }

    /** The node with every intrinsic resolved, or null where it is {@code AWS::NoValue}. */
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
                var value = new Intrinsics(this, scope, conditions, path + "/" + name).call(name, node.get(name));
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
        if (node.isString() && node.stringValue().contains("{{resolve:")) {
            throw new TemplateException(path, "dynamic references do not run here");
        }
        return node;
    }

    /** The node as one text; numbers and booleans are texts too. */
    String text(JsonNode node, String path) {
        var value = evaluate(node, path);
        if (value == null || value.isContainer() || value.isMissingNode()) {
            throw new TemplateException(path, "has to be text");
        }
        return value.asString();
    }

    List<String> texts(JsonNode node, String path) {
        var list = evaluate(node, path);
        if (list == null || !list.isArray()) {
            throw new TemplateException(path, "has to be a list");
        }
        return list.values().stream().map(JsonNode::asString).toList();
    }
}

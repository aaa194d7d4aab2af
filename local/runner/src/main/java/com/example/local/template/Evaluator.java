package com.example.local.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Resolves intrinsic functions. Every name here follows from the template alone, so that all references are known before
 * anything is created.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic functions</a>
 */
public final class Evaluator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final Stacks stacks;
    private final Place place;
    private final Function<String, References> types;
    private final Map<String, Resource> evaluated = new LinkedHashMap<>();
    private final Deque<String> evaluating = new ArrayDeque<>();
    private final Deque<Set<String>> references = new ArrayDeque<>();

    /**
     * An evaluator for one stage.
     *
     * @param types the references of a resource type, by its name
     */
    public Evaluator(Stacks stacks, Place place, Function<String, References> types) {
        this.stacks = stacks;
        this.place = place;
        this.types = types;
    }

    /** Every resource whose condition holds, resolved. */
    public List<Resource> resources() {
        var all = new ArrayList<Resource>();
        for (var stack : stacks.all()) {
            stack.resources().forEach((id, definition) -> {
                if (exists(stack, definition)) {
                    all.add(resource(stack, id));
                }
            });
        }
        return all;
    }

    private boolean exists(Stack stack, JsonNode definition) {
        var condition = definition.get("Condition");
        return condition == null || condition(stack, condition.stringValue());
    }

    private Resource resource(Stack stack, String id) {
        var key = stack.name() + "/" + id;
        var known = evaluated.get(key);
        if (known != null) {
            return known;
        }
        var definition = stack.resources().get(id);
        if (definition == null) {
            throw new TemplateException(stack.name(), "refers to %s, which is no resource of this stack".formatted(id));
        }
        if (evaluating.contains(key)) {
            throw new TemplateException(stack.name() + "/Resources/" + id, "refers to itself through " + evaluating);
        }
        evaluating.push(key);
        references.push(new LinkedHashSet<>(Resource.dependsOn(stack.name(), definition)));
        var properties = evaluate(
                stack, definition.path("Properties"), "%s/Resources/%s/Properties".formatted(stack.name(), id));
        evaluating.pop();
        var resource = new Resource(
                stack.name(),
                id,
                definition.path("Type").asString(),
                properties == null ? NODES.objectNode() : properties,
                definition.path("Metadata"),
                references.pop());
        evaluated.put(key, resource);
        return resource;
    }

    /** The node with every intrinsic resolved, or null where it is {@code AWS::NoValue}. */
    private @Nullable JsonNode evaluate(Stack stack, JsonNode node, String path) {
        if (node.isArray()) {
            var array = NODES.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                var value = evaluate(stack, node.get(i), path + "/" + i);
                if (value != null) {
                    array.add(value);
                }
            }
            return array;
        }
        if (!node.isObject()) {
            return refuseDynamicReference(node, path);
        }
        if (node.size() == 1) {
            var name = node.propertyNames().iterator().next();
            if (isIntrinsic(name, node.get(name))) {
                return intrinsic(stack, name, node.get(name), path + "/" + name);
            }
        }
        var object = NODES.objectNode();
        node.properties().forEach(property -> {
            var value = evaluate(stack, property.getValue(), path + "/" + property.getKey());
            if (value != null) {
                object.set(property.getKey(), value);
            }
        });
        return object;
    }

    private static boolean isIntrinsic(String name, JsonNode argument) {
        return name.equals("Ref") || name.startsWith("Fn::") || (name.equals("Condition") && argument.isString());
    }

    private static JsonNode refuseDynamicReference(JsonNode node, String path) {
        if (node.isString() && node.stringValue().contains("{{resolve:")) {
            throw new TemplateException(path, "dynamic references do not run here");
        }
        return node;
    }

    private @Nullable JsonNode intrinsic(Stack stack, String name, JsonNode argument, String path) {
        return switch (name) {
            case "Ref" -> ref(stack, argument.asString(), path);
            case "Fn::GetAtt" -> NODES.stringNode(getAtt(stack, argument, path));
            case "Fn::Join" ->
                NODES.stringNode(String.join(argument.get(0).asString(), texts(stack, argument.get(1), path)));
            case "Fn::Sub" -> NODES.stringNode(sub(stack, argument, path));
            case "Fn::Select" -> select(stack, argument, path);
            case "Fn::Split" -> split(stack, argument, path);
            case "Fn::ImportValue" -> importValue(text(stack, argument, path), path);
            case "Fn::Base64" ->
                NODES.stringNode(Base64.getEncoder()
                        .encodeToString(text(stack, argument, path).getBytes(StandardCharsets.UTF_8)));
            case "Fn::FindInMap" -> findInMap(stack, texts(stack, argument, path), path);
            case "Fn::If" ->
                evaluate(stack, argument.get(condition(stack, argument.get(0).asString()) ? 1 : 2), path);
            case "Fn::Cidr" -> Cidr.blocks(texts(stack, argument, path), path);
            case "Condition" -> NODES.booleanNode(condition(stack, argument.asString()));
            case "Fn::And", "Fn::Or", "Fn::Not", "Fn::Equals" -> NODES.booleanNode(test(stack, name, argument, path));
            default -> throw new TemplateException(path, "this intrinsic function does not run here");
        };
    }

    private @Nullable JsonNode ref(Stack stack, String id, String path) {
        var pseudo = switch (id) {
            case "AWS::Region" -> place.region();
            case "AWS::AccountId" -> place.account();
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackName" -> stack.name();
            case "AWS::StackId" -> place.arn("cloudformation", "stack/%s/local".formatted(stack.name()));
            default -> null;
        };
        if (pseudo != null) {
            return NODES.stringNode(pseudo);
        }
        if (id.equals("AWS::NoValue")) {
            return null;
        }
        var parameter = stack.parameterDefault(id);
        if (parameter.isPresent()) {
            return parameter.get();
        }
        if (!stack.resources().containsKey(id)) {
            throw new TemplateException(path, "%s is no resource, parameter or pseudo parameter".formatted(id));
        }
        var resource = referred(stack, id);
        return NODES.stringNode(types.apply(resource.type()).ref(resource));
    }

    private String getAtt(Stack stack, JsonNode argument, String path) {
        var id = argument.isArray()
                ? argument.get(0).asString()
                : argument.asString().split("\\.", 2)[0];
        var attribute = argument.isArray()
                ? argument.get(1).asString()
                : argument.asString().split("\\.", 2)[1];
        if (!stack.resources().containsKey(id)) {
            throw new TemplateException(path, "%s is no resource of this stack".formatted(id));
        }
        var resource = referred(stack, id);
        return types.apply(resource.type()).attribute(resource, attribute);
    }

    private Resource referred(Stack stack, String id) {
        var resource = resource(stack, id);
        if (!references.isEmpty()) {
            references.peek().add(resource.key());
        }
        return resource;
    }

    private String sub(Stack stack, JsonNode argument, String path) {
        var text = argument.isArray() ? argument.get(0).asString() : argument.asString();
        var own = argument.isArray() ? argument.get(1) : NODES.objectNode();
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(substitute(stack, own, match.group(1), match.group(2), path)));
    }

    private String substitute(Stack stack, JsonNode own, String literal, String name, String path) {
        if (!literal.isEmpty()) {
            return "${" + name + "}";
        }
        if (own.has(name)) {
            return text(stack, own.get(name), path);
        }
        if (name.contains(".")) {
            return getAtt(stack, NODES.stringNode(name), path);
        }
        var value = ref(stack, name, path);
        return value == null ? "" : value.asString();
    }

    private JsonNode select(Stack stack, JsonNode argument, String path) {
        var list = evaluate(stack, argument.get(1), path);
        int index = Integer.parseInt(text(stack, argument.get(0), path));
        if (list == null || index >= list.size()) {
            throw new TemplateException(path, "there is no element %d in %s".formatted(index, list));
        }
        return list.get(index);
    }

    private JsonNode split(Stack stack, JsonNode argument, String path) {
        var parts = NODES.arrayNode();
        var separator = Pattern.quote(argument.get(0).asString());
        List.of(text(stack, argument.get(1), path).split(separator, -1)).forEach(parts::add);
        return parts;
    }

    private @Nullable JsonNode importValue(String name, String path) {
        var export = stacks.export(name, (stack, node) -> text(stack, node, stack.name() + "/Outputs"))
                .orElseThrow(() -> new TemplateException(path, "no stack exports " + name));
        return evaluate(export.stack(), export.value(), export.stack().name() + "/Outputs");
    }

    private JsonNode findInMap(Stack stack, List<String> keys, String path) {
        var found =
                stack.section("Mappings").path(keys.get(0)).path(keys.get(1)).get(keys.get(2));
        if (found == null) {
            throw new TemplateException(path, "there is no mapping " + String.join("/", keys));
        }
        return found;
    }

    private boolean condition(Stack stack, String name) {
        var definition = stack.section("Conditions").get(name);
        if (definition == null) {
            throw new TemplateException(stack.name() + "/Conditions", "there is no condition " + name);
        }
        return holds(stack, definition, "%s/Conditions/%s".formatted(stack.name(), name));
    }

    private boolean test(Stack stack, String name, JsonNode argument, String path) {
        return switch (name) {
            case "Fn::And" -> argument.values().stream().allMatch(each -> holds(stack, each, path));
            case "Fn::Or" -> argument.values().stream().anyMatch(each -> holds(stack, each, path));
            case "Fn::Not" -> !holds(stack, argument.get(0), path);
            default -> text(stack, argument.get(0), path).equals(text(stack, argument.get(1), path));
        };
    }

    private boolean holds(Stack stack, JsonNode node, String path) {
        var value = evaluate(stack, node, path);
        return value != null && value.asBoolean();
    }

    private String text(Stack stack, JsonNode node, String path) {
        var value = evaluate(stack, node, path);
        if (value == null || value.isContainer()) {
            throw new TemplateException(path, "has to be text");
        }
        return value.asString();
    }

    private List<String> texts(Stack stack, JsonNode node, String path) {
        var list = evaluate(stack, node, path);
        return list == null
                ? List.of()
                : list.values().stream().map(JsonNode::asString).toList();
    }
}

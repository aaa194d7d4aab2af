package com.example.infra;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One resource of a stage's templates. */
record Resource(StageTemplates stage, String stack, String id, JsonNode json) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}!]+)}");

    String type() {
        return json.path("Type").asString("");
    }

    JsonNode property(String name) {
        return json.path("Properties").path(name);
    }

    /** The ids of its constructs below the stack, without those CDK hides: {@code PlaceOrderFunction/Logs}. */
    String name() {
        var path = json.path("Metadata").path("aws:cdk:path").asString(id);
        return String.join(
                "/",
                Stream.of(path.split("/"))
                        .skip(1)
                        .filter(part -> !part.equals("Resource"))
                        .toList());
    }

    Resource target(JsonNode reference) {
        return stage.target(stack, reference);
    }

    /** An expression as a person would write it: a reference by the resource's name, a join as text. */
    String readable(JsonNode expression) {
        if (expression.isString()) {
            return expression.asString();
        }
        if (expression.path("Ref").asString("").startsWith("AWS::")) {
            return "${" + expression.path("Ref").asString() + "}";
        }
        if (expression.has("Fn::Join")) {
            var parts = expression.path("Fn::Join").path(1).valueStream().map(this::readable);
            return String.join(expression.path("Fn::Join").path(0).asString(), parts.toList());
        }
        if (expression.has("Fn::Sub")) {
            return substituted(expression.path("Fn::Sub"));
        }
        var target = target(expression);
        return target.stack() + "/" + target.name();
    }

    /** A text with variables, or an array of one and the values of those that name no resource. */
    private String substituted(JsonNode template) {
        var values = template.path(1);
        return VARIABLE.matcher(template.isArray() ? template.path(0).asString() : template.asString())
                .replaceAll(variable -> Matcher.quoteReplacement(
                        values.has(variable.group(1))
                                ? readable(values.path(variable.group(1)))
                                : readable(JsonNodeFactory.instance.objectNode().put("Ref", variable.group(1)))));
    }

    /** A property that is one value or a list of them, as IAM writes its own. */
    static List<JsonNode> all(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany.valueStream().toList() : List.of(oneOrMany);
    }

    @Override
    public String toString() {
        return stack + "/" + name();
    }
}

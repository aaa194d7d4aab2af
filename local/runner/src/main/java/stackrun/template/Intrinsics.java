package stackrun.template;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The intrinsic functions that run here.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic functions</a>
 */
record Intrinsics(Expression expression, Scope scope, Conditions conditions) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static boolean isOne(String name, JsonNode argument) {
        return name.equals("Ref") || name.startsWith("Fn::") || (name.equals("Condition") && argument.isString());
    }

    @Nullable
    JsonNode call(String name, Value argument) {
        var path = argument.path();
        return switch (name) {
            case "Ref" -> scope.ref(argument.text(), path).orElse(null);
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Join" -> text(String.join(first(argument).text(), expression.texts(of(argument, 1))));
            case "Fn::Sub" -> text(new Substitution(expression, scope, path).of(argument));
            case "Fn::Select" -> select(first(argument), of(argument, 1));
            case "Fn::Split" -> split(first(argument).text(), of(argument, 1));
            case "Fn::ImportValue" -> text(scope.imported(expression.text(argument), path));
            case "Fn::GetStackOutput" -> text(output(argument));
            case "Fn::Base64" ->
                text(Base64.getEncoder()
                        .encodeToString(expression.text(argument).getBytes(StandardCharsets.UTF_8)));
            case "Fn::FindInMap" -> scope.mapping(expression.texts(argument), path);
            case "Fn::GetAZs" -> scope.zones(expression.text(argument), path);
            case "Fn::Cidr" -> Cidr.blocks(expression.texts(argument), path);
            case "Fn::If" -> choose(argument);
            case "Condition" -> NODES.booleanNode(conditions.named(argument.text()));
            case "Fn::And", "Fn::Or", "Fn::Not", "Fn::Equals" -> NODES.booleanNode(conditions.test(name, argument));
            default -> throw new TemplateException(path, "this intrinsic function does not run here");
        };
    }

    private static JsonNode text(String value) {
        return NODES.stringNode(value);
    }

    private static Value first(Value arguments) {
        return of(arguments, 0);
    }

    private static Value of(Value arguments, int index) {
        var list = arguments.list();
        if (index >= list.size()) {
            throw new TemplateException(arguments.path(), "has too few arguments");
        }
        return list.get(index);
    }

    /** Reads {@code [id, attribute]} or {@code id.attribute}. The attribute may be a {@code Ref}. */
    private JsonNode attribute(Value argument) {
        if (argument.node().isArray()) {
            return scope.attribute(first(argument).text(), expression.text(of(argument, 1)), argument.path());
        }
        return Substitution.attribute(scope, argument.text(), argument.path());
    }

    /**
     * The value of an output of another stack. A role of another account cannot be assumed here.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html">Fn::GetStackOutput</a>
     */
    private String output(Value argument) {
        argument.find("RoleArn").ifPresent(role -> {
            throw new TemplateException(role.path(), "stacks of other accounts do not run here");
        });
        var region = argument.find("Region").map(expression::text).orElseGet(scope::region);
        return scope.output(
                expression.text(argument.at("StackName")),
                expression.text(argument.at("OutputName")),
                region,
                argument.path());
    }

    private JsonNode select(Value index, Value from) {
        var list = expression.evaluated(from).list();
        int at = expression.evaluated(index).findInt().orElseThrow(() -> index.wrong("a whole number"));
        if (at < 0 || at >= list.size()) {
            throw new TemplateException(
                    index.path(),
                    "there is no element %s in %s"
                            .formatted(at, list.stream().map(Value::node).toList()));
        }
        return list.get(at).node();
    }

    private JsonNode split(String separator, Value argument) {
        var parts = NODES.arrayNode();
        List.of(expression.text(argument).split(Pattern.quote(separator), -1)).forEach(parts::add);
        return parts;
    }

    private @Nullable JsonNode choose(Value argument) {
        boolean holds = conditions.named(first(argument).text());
        var chosen = of(argument, holds ? 1 : 2);
        return expression.evaluate(chosen.node(), chosen.path());
    }
}

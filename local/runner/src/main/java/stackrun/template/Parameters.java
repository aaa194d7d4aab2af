package stackrun.template;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The parameters of a stack. A parameter that is referred to needs a default, because a run has no other values.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>
 */
record Parameters(Stack stack) {

    private static final String FROM_STORE = "AWS::SSM::Parameter::Value<";

    /** The default of a parameter; empty for a name that is no parameter. */
    Optional<JsonNode> value(String name, String path) {
        return stack.section("Parameters").find(name).map(parameter -> value(name, parameter, path));
    }

    private static JsonNode value(String name, Value parameter, String path) {
        var type = parameter.at("Type").findText().orElse("String");
        if (type.startsWith(FROM_STORE)) {
            throw new TemplateException(
                    path,
                    "parameter %s is read from the Parameter Store (%s), which does not run here"
                            .formatted(name, type));
        }
        var byDefault = parameter
                .find("Default")
                .orElseThrow(() -> new TemplateException(
                        path,
                        "parameter %s has no default value: set one, because a local run cannot ask for it"
                                .formatted(name)));
        var text = byDefault.text();
        boolean list = type.equals("CommaDelimitedList") || type.startsWith("List<");
        return list ? list(text) : byDefault.node();
    }

    private static JsonNode list(String text) {
        var list = JsonNodeFactory.instance.arrayNode();
        List.of(text.split(",", -1)).forEach(element -> list.add(element.strip()));
        return list;
    }
}

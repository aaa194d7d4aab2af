package stackrun.template;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One stack's template.
 *
 * @param name the name of the file, for example {@code Data}
 * @param deployedName the name of the stack in AWS, for example {@code shop-dev-Data}
 */
public record Stack(String name, String deployedName, JsonNode template) {

    /** Creates a stack that is deployed under the {@code StackName} of its metadata, or under its own name. */
    public Stack(String name, JsonNode template) {
        this(
                name,
                new Value(name, template)
                        .at("Metadata")
                        .at("StackName")
                        .findText()
                        .orElse(name),
                template);
    }

    /** The resources by logical id, in alphabetical order. */
    SequencedMap<String, Value> resources() {
        return new TreeMap<>(section("Resources").members());
    }

    /** The definition of a resource; absent if there is none. */
    Value resource(String id) {
        return section("Resources").at(id);
    }

    /** The definition of an output. */
    Optional<Value> output(String id) {
        return section("Outputs").find(id);
    }

    Value section(String section) {
        return new Value(name, template).at(section);
    }
}

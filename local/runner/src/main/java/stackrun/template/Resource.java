package stackrun.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One resource of a stack, its properties with all references resolved.
 *
 * @param properties null nodes and absent ones are the same
 * @param references the resources it refers to, by {@link #key}
 */
public record Resource(
        String stack, String logicalId, String type, JsonNode properties, JsonNode metadata, Set<String> references) {

    /** Identifies the resource within the stage. */
    public String key() {
        return stack + "/" + logicalId;
    }

    /** Its JSON path, for messages. */
    public String path() {
        return "%s/Resources/%s".formatted(stack, logicalId);
    }

    /** The name of a resource without one in the template. Unlike CloudFormation's, it is the same at each start. */
    public String physicalName() {
        return stack + "-" + logicalId;
    }

    /** The properties, each of which must be read or ignored. */
    public Properties read() {
        return new Properties(new Value(path() + "/Properties", properties));
    }

    /** A property that is needed for references to the resource, as well as for its creation. */
    public Optional<String> findText(String property) {
        return read().findText(property);
    }

    /** A required property. */
    public String text(String property) {
        return read().text(property);
    }

    public Value metadata(String name) {
        return new Value(path() + "/Metadata", metadata).at(name);
    }

    /** The same resource without one of its properties. */
    public Resource without(String property) {
        var rest = JsonNodeFactory.instance.objectNode();
        read().whole().members().forEach((name, value) -> {
            if (!name.equals(property)) {
                rest.set(name, value.node());
            }
        });
        return new Resource(stack, logicalId, type, rest, metadata, references);
    }

    static List<String> dependsOn(Value definition) {
        var dependsOn = definition.at("DependsOn");
        return dependsOn.node().isArray()
                ? dependsOn.texts()
                : dependsOn.findText().stream().toList();
    }
}

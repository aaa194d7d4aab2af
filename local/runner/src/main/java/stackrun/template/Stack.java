package stackrun.template;

import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One stack's template.
 *
 * @param name the name of the file, for example {@code Data}
 */
public record Stack(String name, JsonNode template) {

    /** The resources by logical id, in alphabetical order. */
    SequencedMap<String, Value> resources() {
        return new TreeMap<>(section("Resources").members());
    }

    /** The definition of a resource; absent if there is none. */
    Value resource(String id) {
        return section("Resources").at(id);
    }

    Value section(String section) {
        return new Value(name, template).at(section);
    }
}

package stackrun.gateway.integration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values by name, in the two forms of a proxy event: all values of each name, and only the last one. */
final class MultiValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** Replaces all values of a name. */
    void set(String name, String value) {
        values.put(name, List.of(value));
    }

    /** Removes all values of a name and returns the last one. */
    Optional<String> remove(String name) {
        return Optional.ofNullable(values.remove(name)).map(List::getLast);
    }

    /** Writes both forms; null if there are no values. */
    void write(ObjectNode event, String single, String multiple) {
        if (values.isEmpty()) {
            event.putNull(single);
            event.putNull(multiple);
            return;
        }
        var last = NODES.objectNode();
        var every = NODES.objectNode();
        values.forEach((name, list) -> {
            last.put(name, list.getLast());
            var array = NODES.arrayNode();
            list.forEach(array::add);
            every.set(name, array);
        });
        event.set(single, last);
        event.set(multiple, every);
    }
}

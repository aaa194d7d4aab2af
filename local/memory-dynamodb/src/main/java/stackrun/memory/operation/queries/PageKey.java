package stackrun.memory.operation.queries;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.ItemKey;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.KeyReader;
import stackrun.memory.table.KeySchema;
import stackrun.memory.value.AttributeReader;
import stackrun.memory.value.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the keys between two pages: the key of the table and, for an index, also its own. */
record PageKey(Source source) {

    /** The position after which the page starts, or null if it is the first page. */
    @Nullable
    KeyPosition start(Request request) {
        return request.has("ExclusiveStartKey")
                ? position(AttributeReader.attributes(request.required("ExclusiveStartKey")))
                : null;
    }

    private KeyPosition position(Map<String, Value> key) {
        if (!key.keySet().equals(names())) {
            throw Refusal.validation("The provided starting key is invalid");
        }
        var index = source.index();
        var primary = part(source.table().schema(), key);
        if (index == null) {
            return primary;
        }
        var position = part(index.schema(), key);
        return KeyPosition.of(position.hash(), position.range(), primary);
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        source.table().schema().attributes().forEach(attribute -> names.add(attribute.name()));
        source.schema().attributes().forEach(attribute -> names.add(attribute.name()));
        return names;
    }

    private static KeyPosition part(KeySchema schema, Map<String, Value> key) {
        var part = new LinkedHashMap<>(key);
        part.keySet().removeIf(name -> !schema.has(name));
        try {
            return new KeyReader(schema).positionOfKey(part);
        } catch (Refusal e) {
            throw Refusal.validation("The provided starting key is invalid: " + e.message());
        }
    }

    /** The {@code LastEvaluatedKey} of a page that ends at a position. */
    ObjectNode json(KeyPosition position) {
        var json = JsonNodeFactory.instance.objectNode();
        new ItemKey(source.schema(), position).addTo(json);
        if (position.primary() != null) {
            new ItemKey(source.table().schema(), position.primary()).addTo(json);
        }
        return json;
    }
}

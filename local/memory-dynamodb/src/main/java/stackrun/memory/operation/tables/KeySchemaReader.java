package stackrun.memory.operation.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.KeyAttribute;
import stackrun.memory.table.KeySchema;
import stackrun.memory.value.Type;

/** Reads the key schemas of a table and its indexes, which must use all attribute definitions. */
final class KeySchemaReader {

    private final Map<String, Type> types;
    private final Set<String> keys = new HashSet<>();

    private KeySchemaReader(Map<String, Type> types) {
        this.types = types;
    }

    /** @param request the request with the {@code AttributeDefinitions} */
    static KeySchemaReader of(Request request) {
        var types = new HashMap<String, Type>();
        for (var json : request.array("AttributeDefinitions")) {
            var attribute = Request.of(json, "AttributeDefinition", Set.of("AttributeName", "AttributeType"));
            types.put(attribute.text("AttributeName"), Type.valueOf(attribute.choice("AttributeType", "S", "N", "B")));
        }
        return new KeySchemaReader(types);
    }

    /** @param owner the table or the index that has a {@code KeySchema} */
    KeySchema schema(Request owner) {
        KeyAttribute hash = null;
        KeyAttribute range = null;
        var elements = owner.array("KeySchema");
        for (var json : elements) {
            var element = Request.of(json, "KeySchemaElement", Set.of("AttributeName", "KeyType"));
            element.required("KeyType");
            if (element.choice("KeyType", "HASH", "RANGE").equals("HASH")) {
                hash = key(element.text("AttributeName"));
            } else {
                range = key(element.text("AttributeName"));
            }
        }
        if (hash == null || elements.size() != (range == null ? 1 : 2)) {
            throw Refusal.invalidParameter("A KeySchema has one HASH key, and at most one RANGE key: " + elements);
        }
        return new KeySchema(hash, range);
    }

    private KeyAttribute key(String name) {
        var type = types.get(name);
        if (type == null) {
            throw Refusal.invalidParameter(
                    "Some index key attributes are not defined in AttributeDefinitions. Keys: [%s], AttributeDefinitions: %s"
                            .formatted(name, types.keySet()));
        }
        keys.add(name);
        return new KeyAttribute(name, type);
    }

    /** Refuses attribute definitions that no schema read so far uses. */
    void refuseUnused() {
        if (!keys.equals(types.keySet())) {
            throw Refusal.invalidParameter(
                    "Some AttributeDefinitions are not used. AttributeDefinitions: %s, keys used: %s"
                            .formatted(types.keySet(), keys));
        }
    }
}

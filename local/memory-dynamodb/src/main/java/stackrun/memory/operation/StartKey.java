package stackrun.memory.operation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import stackrun.memory.request.Refusal;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.KeySchema;
import stackrun.memory.value.Value;

/** Reads an {@code ExclusiveStartKey}: the key of the table and, for an index, its own. */
record StartKey(Selection selection) {

    KeyPosition position(Map<String, Value> key) {
        var index = selection.index();
        var ofTable = selection.table().schema();
        if (!key.keySet().equals(names())) {
            throw invalid("The provided starting key is invalid");
        }
        var primary = part(ofTable, key);
        if (index == null) {
            return primary;
        }
        var position = part(index.schema(), key);
        return KeyPosition.of(position.hash(), position.range(), primary);
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        selection.table().schema().attributes().forEach(attribute -> names.add(attribute.name()));
        selection.schema().attributes().forEach(attribute -> names.add(attribute.name()));
        return names;
    }

    private static KeyPosition part(KeySchema schema, Map<String, Value> key) {
        var part = new LinkedHashMap<>(key);
        part.keySet().removeIf(name -> !schema.has(name));
        try {
            return schema.positionOf(part);
        } catch (Refusal e) {
            throw invalid("The provided starting key is invalid: " + e.message());
        }
    }

    private static Refusal invalid(String message) {
        return Refusal.validation(message);
    }
}

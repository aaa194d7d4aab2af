package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.path.Path;
import stackrun.memory.expression.path.PathNode;
import stackrun.memory.value.Value;

/** Copies the parts of documents that lie at the ends of paths. */
final class PathSelection {

    private PathSelection() {}

    static Map<String, Value> members(PathNode<Boolean> node, Map<String, Value> members) {
        var chosen = new LinkedHashMap<String, Value>();
        node.children().forEach((step, child) -> {
            if (!(step instanceof Path.Member(var name))) {
                return;
            }
            var value = members.get(name);
            if (value != null) {
                var part = part(child, value);
                if (part != null) {
                    chosen.put(name, part);
                }
            }
        });
        return Collections.unmodifiableMap(chosen);
    }

    /** The chosen part of a value, or null if no path ends in it. */
    private static @Nullable Value part(PathNode<Boolean> node, Value value) {
        if (node.end() != null) {
            return value;
        }
        return switch (value) {
            case Value.Document(var members) -> {
                var chosen = members(node, members);
                yield chosen.isEmpty() ? null : new Value.Document(chosen);
            }
            case Value.Sequence(var elements) -> {
                var chosen = elements(node, elements);
                yield chosen.isEmpty() ? null : new Value.Sequence(chosen);
            }
            default -> null;
        };
    }

    private static List<Value> elements(PathNode<Boolean> node, List<Value> elements) {
        var chosen = new ArrayList<Value>();
        for (var entry : node.elements()) {
            int index = entry.getKey().index();
            var part = index < elements.size() ? part(entry.getValue(), elements.get(index)) : null;
            if (part != null) {
                chosen.add(part);
            }
        }
        return Collections.unmodifiableList(chosen);
    }
}

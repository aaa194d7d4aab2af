package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.path.Path;
import stackrun.memory.expression.path.PathNode;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Value;

/**
 * One application of an update to an item. All operands are evaluated with the item as it was before the update.
 *
 * @param item the attributes before the update
 */
record ItemUpdate(Map<String, Value> item) {

    Map<String, Value> members(PathNode<Action> node, Map<String, Value> members) {
        var changed = new LinkedHashMap<>(members);
        node.children().forEach((step, child) -> {
            var name = ((Path.Member) step).name();
            var value = changed(child, members.get(name));
            if (value == null) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        });
        return Collections.unmodifiableMap(changed);
    }

    /** The value at a place after the update, or null if the place is empty. */
    private @Nullable Value changed(PathNode<Action> node, @Nullable Value value) {
        var action = node.end();
        if (action != null) {
            return action.apply(value, item);
        }
        var intoList = !node.elements().isEmpty();
        if (value instanceof Value.Document(var members) && !intoList) {
            return new Value.Document(members(node, members));
        }
        if (value instanceof Value.Sequence(var elements) && intoList) {
            return new Value.Sequence(elements(node, elements));
        }
        throw Refusal.validation("The document path provided in the update expression is invalid for update");
    }

    /**
     * Changes the elements of a list. Indexes refer to the list before the update; values set beyond its end are appended
     * in the order of their indexes.
     */
    private List<Value> elements(PathNode<Action> node, List<Value> elements) {
        var changes = new HashMap<Integer, @Nullable Value>();
        var appended = new ArrayList<Value>();
        for (var entry : node.elements()) {
            int index = entry.getKey().index();
            var before = index < elements.size() ? elements.get(index) : null;
            var after = changed(entry.getValue(), before);
            if (before != null) {
                changes.put(index, after);
            } else if (after != null) {
                appended.add(after);
            }
        }
        var changed = new ArrayList<Value>(elements.size() + appended.size());
        for (int i = 0; i < elements.size(); i++) {
            var value = changes.containsKey(i) ? changes.get(i) : elements.get(i);
            if (value != null) {
                changed.add(value);
            }
        }
        changed.addAll(appended);
        return Collections.unmodifiableList(changed);
    }
}

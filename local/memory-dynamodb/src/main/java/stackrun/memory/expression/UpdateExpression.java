package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Value;

/** A parsed update expression. Operands are evaluated with the item as it was before the update. */
public final class UpdateExpression {

    private final PathTree<Action> actions;
    private final List<Path> paths = new ArrayList<>();

    UpdateExpression(String kind) {
        this.actions = new PathTree<>(kind);
    }

    void add(Path path, Action action) {
        actions.put(path, action);
        paths.add(path);
    }

    /** The paths that may change, in the order of the expression. */
    public List<Path> paths() {
        return paths;
    }

    /** The item's attributes afterwards. */
    public Map<String, Value> applyTo(Map<String, Value> item) {
        return members(actions.root(), item, item);
    }

    private static Map<String, Value> members(
            PathTree.Node<Action> node, Map<String, Value> members, Map<String, Value> item) {
        var changed = new LinkedHashMap<>(members);
        node.children().forEach((step, child) -> {
            var name = ((Path.Member) step).name();
            var value = changed(child, members.get(name), item);
            if (value == null) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        });
        return Collections.unmodifiableMap(changed);
    }

    /** The value at a place afterwards, or null where there is none. */
    private static @Nullable Value changed(PathTree.Node<Action> node, @Nullable Value value, Map<String, Value> item) {
        var action = node.end();
        if (action != null) {
            return switch (action) {
                case Action.Set(var operand) -> UpdateOperands.value(operand, item);
                case Action.Remove() -> null;
                case Action.Add(var addend) -> UpdateOperands.add(value, addend);
                case Action.Delete(var deleted) -> UpdateOperands.delete(value, deleted);
            };
        }
        var intoList = !node.elements().isEmpty();
        if (value instanceof Value.Document(var members) && !intoList) {
            return new Value.Document(members(node, members, item));
        }
        if (value instanceof Value.Sequence(var elements) && intoList) {
            return new Value.Sequence(elements(node, elements, item));
        }
        throw Refusal.validation("The document path provided in the update expression is invalid for update");
    }

    /** Indexes mean the list as it was; what is set behind its end is appended in the order of the indexes. */
    private static List<Value> elements(PathTree.Node<Action> node, List<Value> elements, Map<String, Value> item) {
        var changes = new HashMap<Integer, @Nullable Value>();
        var appended = new ArrayList<Value>();
        for (var entry : node.elements()) {
            int index = entry.getKey().index();
            var before = index < elements.size() ? elements.get(index) : null;
            var after = changed(entry.getValue(), before, item);
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

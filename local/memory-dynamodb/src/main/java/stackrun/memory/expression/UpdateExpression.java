package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stackrun.memory.expression.path.Path;
import stackrun.memory.expression.path.PathTree;
import stackrun.memory.value.Value;

/** A parsed update expression. */
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

    /** The item's attributes after the update. */
    public Map<String, Value> applyTo(Map<String, Value> item) {
        return new ItemUpdate(item).members(actions.root(), item);
    }
}

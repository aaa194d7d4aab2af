package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import stackrun.memory.expression.path.Path;
import stackrun.memory.expression.path.PathTree;
import stackrun.memory.value.Value;

/** Selects parts of items by their paths. */
public final class Projection {

    static final String KIND = "ProjectionExpression";

    private final PathTree<Boolean> paths = new PathTree<>(KIND);
    private final List<Path> inOrder = new ArrayList<>();

    Projection() {}

    /**
     * A projection to these paths.
     *
     * @param paths paths of which none leads through another
     */
    public static Projection of(Collection<Path> paths) {
        var projection = new Projection();
        paths.forEach(projection::add);
        return projection;
    }

    void add(Path path) {
        paths.put(path, true);
        inOrder.add(path);
    }

    /** The attributes that the paths start with. */
    public List<String> attributes() {
        return inOrder.stream().map(Path::attribute).toList();
    }

    public Map<String, Value> of(Map<String, Value> item) {
        return PathSelection.members(paths.root(), item);
    }
}

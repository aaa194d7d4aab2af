package stackrun.memory.expression.path;

import java.util.List;
import stackrun.memory.request.Refusal;

/**
 * The paths of one expression as a tree. No path may lead through the end of another, and no two paths may treat the
 * same place as a map and as a list.
 *
 * @param <T> the information at the end of a path
 */
public final class PathTree<T> {

    private final String kind;
    private final PathNode<T> root;

    /** @param kind the name of the expression in error messages */
    public PathTree(String kind) {
        this.kind = kind;
        this.root = new PathNode<>(new Path(List.of()));
    }

    public PathNode<T> root() {
        return root;
    }

    public void put(Path path, T end) {
        var node = root;
        for (int i = 0; i < path.steps().size(); i++) {
            if (node.end() != null) {
                throw clash("overlap", node, path);
            }
            node = child(node, path, i);
        }
        if (node.end() != null || !node.children().isEmpty()) {
            throw clash("overlap", node, path);
        }
        node.endHere(end);
    }

    private PathNode<T> child(PathNode<T> node, Path path, int step) {
        var next = path.steps().get(step);
        var known = node.children().get(next);
        if (known != null) {
            return known;
        }
        for (var sibling : node.children().entrySet()) {
            if (sibling.getKey() instanceof Path.Element != next instanceof Path.Element) {
                throw clash("conflict", sibling.getValue(), path);
            }
        }
        var child = new PathNode<T>(new Path(path.steps().subList(0, step + 1)));
        node.children().put(next, child);
        return child;
    }

    private Refusal clash(String verb, PathNode<T> known, Path path) {
        return Refusal.validation(
                ("Invalid %s: Two document paths %s with each other; must remove or rewrite one of these paths;"
                                + " path one: %s, path two: %s")
                        .formatted(kind, verb, known.path(), path));
    }
}

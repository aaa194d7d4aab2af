package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;

/**
 * Paths of one expression, as a tree. None of them may lead through another, and at no place may one go on as into a map
 * and another as into a list.
 *
 * @param <T> what there is to know at the end of a path
 */
final class PathTree<T> {

    /** A place in a document: the end of a path, or steps further on. */
    static final class Node<T> {

        private final Path path;
        private final Map<Path.Step, Node<T>> children = new LinkedHashMap<>();
        private @Nullable T end;

        private Node(Path path) {
            this.path = path;
        }

        @Nullable
        T end() {
            return end;
        }

        Map<Path.Step, Node<T>> children() {
            return children;
        }

        /** The steps further on by the place of the element they lead to; none where they lead into a map. */
        List<Map.Entry<Path.Element, Node<T>>> elements() {
            var elements = new ArrayList<Map.Entry<Path.Element, Node<T>>>(children.size());
            children.forEach((step, child) -> {
                if (step instanceof Path.Element element) {
                    elements.add(Map.entry(element, child));
                }
            });
            elements.sort(Map.Entry.comparingByKey(Comparator.comparingInt(Path.Element::index)));
            return elements;
        }
    }

    private final String kind;
    private final Node<T> root;

    /** @param kind what errors call the expression */
    PathTree(String kind) {
        this.kind = kind;
        this.root = new Node<>(new Path(List.of()));
    }

    Node<T> root() {
        return root;
    }

    void put(Path path, T end) {
        var node = root;
        for (int i = 0; i < path.steps().size(); i++) {
            if (node.end != null) {
                throw clash("overlap", node, path);
            }
            node = child(node, path, i);
        }
        if (node.end != null || !node.children.isEmpty()) {
            throw clash("overlap", node, path);
        }
        node.end = end;
    }

    private Node<T> child(Node<T> node, Path path, int step) {
        var next = path.steps().get(step);
        var known = node.children.get(next);
        if (known != null) {
            return known;
        }
        for (var sibling : node.children.entrySet()) {
            if (sibling.getKey() instanceof Path.Element != next instanceof Path.Element) {
                throw clash("conflict", sibling.getValue(), path);
            }
        }
        var child = new Node<T>(new Path(path.steps().subList(0, step + 1)));
        node.children.put(next, child);
        return child;
    }

    private Refusal clash(String verb, Node<T> known, Path path) {
        return Refusal.validation(
                ("Invalid %s: Two document paths %s with each other; must remove or rewrite one of these paths;"
                                + " path one: %s, path two: %s")
                        .formatted(kind, verb, known.path, path));
    }
}

package stackrun.memory.expression.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document: the end of a path, or a place that paths lead through.
 *
 * @param <T> the information at the end of a path
 */
public final class PathNode<T> {

    private final Path path;
    private final Map<Path.Step, PathNode<T>> children = new LinkedHashMap<>();
    private @Nullable T end;

    PathNode(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** The information of the path that ends here, or null if none does. */
    @Nullable
    public T end() {
        return end;
    }

    void endHere(T information) {
        this.end = information;
    }

    public Map<Path.Step, PathNode<T>> children() {
        return children;
    }

    /** The children by list index, in ascending order; empty if the paths lead into a map. */
    public List<Map.Entry<Path.Element, PathNode<T>>> elements() {
        var elements = new ArrayList<Map.Entry<Path.Element, PathNode<T>>>(children.size());
        children.forEach((step, child) -> {
            if (step instanceof Path.Element element) {
                elements.add(Map.entry(element, child));
            }
        });
        elements.sort(Map.Entry.comparingByKey(Comparator.comparingInt(Path.Element::index)));
        return elements;
    }
}

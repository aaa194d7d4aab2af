package stackrun.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Supplier;

/** The resources that are resolved, in the order in which they can be created, and those that are being resolved. */
final class Resolved {

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final SequencedSet<String> underWay = new LinkedHashSet<>();

    /**
     * Returns a resource, and resolves it on first use.
     *
     * @throws TemplateException if the resource depends on itself
     */
    Resource get(Stack stack, String id, Supplier<Resource> make) {
        var key = stack.name() + "/" + id;
        var known = resources.get(key);
        if (known != null) {
            return known;
        }
        if (!underWay.add(key)) {
            throw cycle(stack, id, key);
        }
        var resource = make.get();
        underWay.remove(key);
        resources.put(key, resource);
        return resource;
    }

    private TemplateException cycle(Stack stack, String id, String key) {
        var circle = underWay.stream().dropWhile(each -> !each.equals(key)).toList();
        return new TemplateException(
                "%s/Resources/%s".formatted(stack.name(), id),
                "circular dependency: %s → %s".formatted(String.join(" → ", circle), key));
    }

    Collection<Resource> inOrder() {
        return resources.values();
    }
}

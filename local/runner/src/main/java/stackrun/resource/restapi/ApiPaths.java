package stackrun.resource.restapi;

import java.util.LinkedHashMap;
import java.util.Map;
import stackrun.template.TemplateException;

/** The tree of path parts of one REST API. */
final class ApiPaths {

    private static final int MAX_PATH_LENGTH = 10_240;

    private final Map<String, PathPart> parts = new LinkedHashMap<>();

    void add(PathPart part) {
        parts.put(part.id(), part);
    }

    /** Rejects parts that API Gateway rejects when they are created. */
    void refuseConflicts(String rootId) {
        for (var part : parts.values()) {
            parts.values().forEach(part::refuseConflict);
            var _ = path(part.id(), rootId, part.place());
        }
    }

    /**
     * Returns the path of a resource, for example {@code /things/{id}}.
     *
     * @param place the resource that refers to it, for messages
     */
    String path(String resourceId, String rootId, String place) {
        var path = new StringBuilder();
        for (var id = resourceId; !id.equals(rootId); ) {
            var part = parts.get(id);
            if (part == null || path.length() > MAX_PATH_LENGTH) {
                throw new TemplateException(place, "there is no resource %s in this API".formatted(id));
            }
            path.insert(0, "/" + part.part());
            id = part.parentId();
        }
        return path.isEmpty() ? "/" : path.toString();
    }
}

package stackrun.resource.restapi;

import stackrun.template.TemplateException;

/**
 * One part of a path: text, or a variable such as {@code {id}} or {@code {proxy+}}.
 *
 * @param place the path of the part in its template, for messages
 * @param id the id of the resource
 * @param parentId the id of the resource that it follows
 */
public record PathPart(String place, String id, String parentId, String part) {

    private boolean isVariable() {
        return part.startsWith("{");
    }

    private boolean isGreedy() {
        return part.endsWith("+}");
    }

    /**
     * Rejects another part that API Gateway does not accept beside or above this one.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">Path parameters and proxy resources</a>
     */
    void refuseConflict(PathPart other) {
        if (!other.id.equals(id) && other.parentId.equals(parentId)) {
            if (other.part.equals(part)) {
                throw new TemplateException(place, "%s has the same path".formatted(other.place));
            }
            if (other.isVariable() && isVariable() && other.isGreedy() == isGreedy()) {
                throw new TemplateException(place, "%s has a variable there already".formatted(other.place));
            }
        }
        if (other.id.equals(parentId) && other.isGreedy()) {
            throw new TemplateException(place, "nothing follows %s".formatted(other.part));
        }
    }
}

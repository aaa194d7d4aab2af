package stackrun.resource;

import tools.jackson.databind.node.ObjectNode;

/**
 * A method of a resource.
 *
 * @param operation as it stands in a body
 */
public record ApiMethod(String place, String resourceId, String httpMethod, ObjectNode operation) {}

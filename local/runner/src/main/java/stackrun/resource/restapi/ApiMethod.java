package stackrun.resource.restapi;

import java.util.Set;
import stackrun.template.TemplateException;
import stackrun.template.Value;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of a resource.
 *
 * @param place the path of the method in its template, for messages
 * @param resourceId the id of the resource, which has a path
 * @param httpMethod the name of the method in an OpenAPI body
 * @param operation the operation in an OpenAPI body
 */
public record ApiMethod(String place, String resourceId, String httpMethod, ObjectNode operation) {

    /** Rejects a validator or an authorizer that the API does not have. */
    void requireKnown(Set<String> authorizers, Set<String> validators) {
        var definition = new Value(place, operation);
        var validator = definition.at("x-amazon-apigateway-request-validator").findText();
        if (validator.isPresent() && !validators.contains(validator.get())) {
            throw new TemplateException(
                    place + "/RequestValidatorId", "is not a validator of this API: " + validator.get());
        }
        for (var requirement : definition.at("security").list()) {
            for (var name : requirement.members().keySet()) {
                if (!name.equals(ApiOperation.API_KEY) && !authorizers.contains(name)) {
                    throw new TemplateException(place + "/AuthorizerId", "is not an authorizer of this API: " + name);
                }
            }
        }
    }
}

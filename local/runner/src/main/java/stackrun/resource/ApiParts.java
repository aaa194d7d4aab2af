package stackrun.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.template.TemplateException;
import stackrun.template.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The paths and methods of one REST API whose template has a resource for each, as the CDK's {@code RestApi} writes them;
 * together they are the body that an API could have had.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html">Methods for REST APIs</a>
 */
final class ApiParts {

    /** A path part below another resource, or a variable such as {@code {id}} or {@code {proxy+}}. */
    record PathPart(String place, String id, String parentId, String part) {

        boolean isVariable() {
            return part.startsWith("{");
        }

        boolean isGreedy() {
            return part.endsWith("+}");
        }
    }

    /**
     * A method of a resource.
     *
     * @param operation as it stands in a body
     */
    record ApiMethod(String place, String resourceId, String httpMethod, ObjectNode operation) {}

    private static final int MAX_PATH_LENGTH = 10_240;

    private final Map<String, PathPart> parts = new LinkedHashMap<>();
    private final List<ApiMethod> methods = new ArrayList<>();
    private final Map<String, Value> authorizers = new LinkedHashMap<>();
    private final Map<String, Boolean> validators = new LinkedHashMap<>();

    private @Nullable Value name;
    private boolean made;

    /** @param apiId as a part writes it; messages name the first one */
    void nameBy(Value apiId) {
        if (name == null) {
            name = apiId;
        }
    }

    /** There is such an API. */
    void make() {
        made = true;
    }

    /** Parts of an API that has a body, or that is in no template, would never be reached. */
    void refuseUnlessMade() {
        if (name != null && !made) {
            throw name.wrong("a REST API of these templates without a Body");
        }
    }

    void add(PathPart part) {
        parts.put(part.id(), part);
    }

    void add(ApiMethod method) {
        methods.add(method);
    }

    /** An authorizer by the ARNs of its user pools. */
    void addAuthorizer(String id, Value providerArns) {
        authorizers.put(id, providerArns);
    }

    void addValidator(String id, boolean validatesParameters) {
        validators.put(id, validatesParameters);
    }

    /** @param rootId of the resource that is there from the start */
    ObjectNode body(String rootId, String place) {
        if (methods.isEmpty()) {
            throw new TemplateException(place, "an API needs a Body, or a Method at least");
        }
        parts.values().forEach(part -> refuseSiblings(part, rootId));
        var body = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.1");
        var paths = body.putObject("paths");
        var seen = new HashMap<String, String>();
        for (var method : methods) {
            var path = path(method.resourceId(), rootId, method.place());
            var other = seen.put(path + " " + method.httpMethod(), method.place());
            if (other != null) {
                throw new TemplateException(method.place(), "%s has this method too".formatted(other));
            }
            requireKnown(method);
            var item = paths.get(path) instanceof ObjectNode known ? known : paths.putObject(path);
            item.set(method.httpMethod(), method.operation());
        }
        var schemes = body.putObject("components").putObject("securitySchemes");
        authorizers.forEach((id, providerArns) -> schemes.set(id, scheme(providerArns)));
        schemes.putObject(ApiMethodType.API_KEY).put("type", "apiKey").put("name", "x-api-key");
        var known = body.putObject("x-amazon-apigateway-request-validators");
        validators.forEach((id, parameters) -> known.putObject(id).put("validateRequestParameters", parameters));
        return body;
    }

    private static ObjectNode scheme(Value providerArns) {
        var scheme = JsonNodeFactory.instance
                .objectNode()
                .put("type", "apiKey")
                .put("name", "Authorization")
                .put("x-amazon-apigateway-authtype", "cognito_user_pools");
        scheme.putObject("x-amazon-apigateway-authorizer").set("providerARNs", providerArns.node());
        return scheme;
    }

    private void requireKnown(ApiMethod method) {
        var validator = new Value(method.place(), method.operation())
                .at("x-amazon-apigateway-request-validator")
                .findText();
        if (validator.isPresent() && !validators.containsKey(validator.get())) {
            throw new TemplateException(
                    method.place() + "/RequestValidatorId", "is not a validator of this API: " + validator.get());
        }
        for (var requirement :
                new Value(method.place(), method.operation()).at("security").list()) {
            for (var name : requirement.members().keySet()) {
                if (!name.equals(ApiMethodType.API_KEY) && !authorizers.containsKey(name)) {
                    throw new TemplateException(
                            method.place() + "/AuthorizerId", "is not an authorizer of this API: " + name);
                }
            }
        }
    }

    /** {@code /things/{id}}: the path parts from the root on. */
    private String path(String resourceId, String rootId, String place) {
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

    /**
     * Refuses paths that API Gateway refuses on creation of a resource.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">Path parameters and proxy resources</a>
     */
    private void refuseSiblings(PathPart part, String rootId) {
        for (var other : parts.values()) {
            if (!other.id().equals(part.id()) && other.parentId().equals(part.parentId())) {
                if (other.part().equals(part.part())) {
                    throw new TemplateException(part.place(), "%s has the same path".formatted(other.place()));
                }
                if (other.isVariable() && part.isVariable() && other.isGreedy() == part.isGreedy()) {
                    throw new TemplateException(
                            part.place(), "%s has a variable there already".formatted(other.place()));
                }
            }
            if (other.id().equals(part.parentId()) && other.isGreedy()) {
                throw new TemplateException(part.place(), "nothing follows %s".formatted(other.part()));
            }
        }
        var _ = path(part.id(), rootId, part.place());
    }
}

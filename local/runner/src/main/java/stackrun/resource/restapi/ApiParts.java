package stackrun.resource.restapi;

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
 * The parts of one REST API: its paths, methods, authorizers and validators, each a resource of the template. Together
 * they make the OpenAPI body that the API could have had.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html">Methods for REST APIs</a>
 */
public final class ApiParts {

    private final ApiPaths paths = new ApiPaths();
    private final List<ApiMethod> methods = new ArrayList<>();
    private final Map<String, Value> authorizers = new LinkedHashMap<>();
    private final Map<String, Boolean> validators = new LinkedHashMap<>();

    private @Nullable Value name;
    private boolean defined;

    /** Records how a part refers to the API. Messages name the first such reference. */
    public void nameBy(Value apiId) {
        if (name == null) {
            name = apiId;
        }
    }

    /** Records that the templates define this API without a body. */
    public void define() {
        defined = true;
    }

    /**
     * Checks that a template defines the API of these parts, and without a body. Otherwise no request could reach them.
     *
     * @throws TemplateException with the first reference to the API
     */
    public void requireDefined() {
        if (name != null && !defined) {
            throw name.wrong("a REST API of these templates without a Body");
        }
    }

    public void add(PathPart part) {
        paths.add(part);
    }

    public void add(ApiMethod method) {
        methods.add(method);
    }

    /** Adds an authorizer with the ARNs of its user pools. */
    public void addAuthorizer(String id, Value providerArns) {
        authorizers.put(id, providerArns);
    }

    public void addValidator(String id, boolean validatesParameters) {
        validators.put(id, validatesParameters);
    }

    /**
     * Assembles the OpenAPI body.
     *
     * @param rootId the id of the root resource, which every API has
     * @param place the path of the API in its template, for messages
     */
    public ObjectNode body(String rootId, String place) {
        if (methods.isEmpty()) {
            throw new TemplateException(place, "an API needs a Body, or a Method at least");
        }
        paths.refuseConflicts(rootId);
        var body = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.1");
        addMethods(body.putObject("paths"), rootId);
        var schemes = body.putObject("components").putObject("securitySchemes");
        authorizers.forEach((id, providerArns) -> schemes.set(id, scheme(providerArns)));
        schemes.putObject(ApiOperation.API_KEY).put("type", "apiKey").put("name", "x-api-key");
        var known = body.putObject("x-amazon-apigateway-request-validators");
        validators.forEach((id, parameters) -> known.putObject(id).put("validateRequestParameters", parameters));
        return body;
    }

    private void addMethods(ObjectNode items, String rootId) {
        var seen = new HashMap<String, String>();
        for (var method : methods) {
            var path = paths.path(method.resourceId(), rootId, method.place());
            var other = seen.put(path + " " + method.httpMethod(), method.place());
            if (other != null) {
                throw new TemplateException(method.place(), "%s has this method too".formatted(other));
            }
            method.requireKnown(authorizers.keySet(), validators.keySet());
            var item = items.get(path) instanceof ObjectNode known ? known : items.putObject(path);
            item.set(method.httpMethod(), method.operation());
        }
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
}

package stackrun.gateway.api;

import java.util.Set;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/**
 * The OpenAPI extensions that run here.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI extensions</a>
 */
final class ApiExtensions {

    private static final String PREFIX = "x-amazon-apigateway-";

    private static final Set<String> SUPPORTED = Set.of(
            "x-amazon-apigateway-request-validator",
            "x-amazon-apigateway-request-validators",
            "x-amazon-apigateway-gateway-responses",
            "x-amazon-apigateway-integration",
            "x-amazon-apigateway-authtype",
            "x-amazon-apigateway-authorizer",
            "x-amazon-apigateway-any-method",
            "x-amazon-apigateway-binary-media-types");

    private ApiExtensions() {}

    /** Rejects any other extension in a value. Integrations are not searched: their reader checks them. */
    static void refuseUnknown(Value value) {
        if (!value.node().isObject()) {
            return;
        }
        value.members().forEach((name, member) -> {
            if (name.startsWith(PREFIX) && !SUPPORTED.contains(name)) {
                throw new TemplateException(member.path(), "this extension does not run here");
            }
            if (!name.equals("x-amazon-apigateway-integration")) {
                refuseUnknown(member);
            }
        });
    }
}

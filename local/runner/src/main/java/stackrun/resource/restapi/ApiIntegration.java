package stackrun.resource.restapi;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import stackrun.gateway.api.MappingTemplate;
import stackrun.template.Properties;
import stackrun.template.TemplateException;
import stackrun.template.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the {@code Integration} of a method and writes it as an extension of an OpenAPI operation.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-method-integration.html">Integration</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock integrations</a>
 */
final class ApiIntegration {

    private static final Set<String> SUPPORTED = Set.of("AWS_PROXY", "HTTP_PROXY", "MOCK");
    private static final Pattern FUNCTION =
            Pattern.compile("arn:[^:]+:apigateway:[^:]+:lambda:path/[^/]+/functions/.+/invocations");

    private static final Pattern THIS_MACHINE =
            Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/[^ ]*)?");

    private ApiIntegration() {}

    static ObjectNode read(Properties method, String httpMethod) {
        var integration = method.object("Integration");
        var type = integration.choice("Type");
        if (!SUPPORTED.contains(type)) {
            throw new TemplateException(
                    integration.path() + "/Type", "only AWS_PROXY, HTTP_PROXY and MOCK run here, not " + type);
        }
        var json = JsonNodeFactory.instance.objectNode().put("type", type.toLowerCase(Locale.ROOT));
        uri(integration.value("Uri"), type).ifPresent(uri -> json.put("uri", uri));
        requireMethod(integration, type, httpMethod);
        integration.findText("IntegrationHttpMethod").ifPresent(own -> json.put("httpMethod", own));
        requireSameParameters(integration);
        integration.findInt("TimeoutInMillis").ifPresent(millis -> json.put("timeoutInMillis", millis));
        json.put("passthroughBehavior", integration.choice("PassthroughBehavior", "WHEN_NO_MATCH"));
        var templates = json.putObject("requestTemplates");
        var given = integration.value("RequestTemplates");
        (type.equals("MOCK") ? MappingTemplate.plainByType(given) : given.textMap()).forEach(templates::put);
        json.set("responses", IntegrationResponses.read(method, integration, type));
        return json;
    }

    private static Optional<String> uri(Value uri, String type) {
        if (type.equals("AWS_PROXY") && !FUNCTION.matcher(uri.text()).matches()) {
            throw uri.wrong("the URI of a function's invocations");
        }
        if (type.equals("HTTP_PROXY") && !THIS_MACHINE.matcher(uri.text()).matches()) {
            throw uri.wrong("an address of this machine here");
        }
        return uri.findText();
    }

    /**
     * Requires POST for a function, and the method of the request for another server.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda proxy integrations</a>
     */
    private static void requireMethod(Properties integration, String type, String httpMethod) {
        var own = integration.value("IntegrationHttpMethod");
        if (type.equals("AWS_PROXY") && !own.findText().orElse("").equals("POST")) {
            throw own.wrong("POST: Lambda takes no other method");
        }
        if (type.equals("HTTP_PROXY") && !own.findText().orElse("ANY").matches("ANY|" + httpMethod)) {
            throw own.wrong("ANY or " + httpMethod + " here");
        }
    }

    /** Requires that path parameters keep their names. */
    private static void requireSameParameters(Properties integration) {
        integration.value("RequestParameters").members().forEach((name, value) -> {
            var same = name.replaceFirst("^integration\\.request\\.path\\.", "method.request.path.");
            if (!same.startsWith("method.request.path.") || !same.equals(value.text())) {
                throw new TemplateException(
                        value.path(), "only path parameters that keep their names run here, not " + value.text());
            }
        });
    }
}

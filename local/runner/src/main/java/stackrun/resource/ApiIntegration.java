package stackrun.resource;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import stackrun.gateway.MappingTemplate;
import stackrun.gateway.StaticHeaders;
import stackrun.template.Properties;
import stackrun.template.TemplateException;
import stackrun.template.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the {@code Integration} of a method and writes it as it stands in a body.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-method-integration.html">Integration</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock integrations</a>
 */
final class ApiIntegration {

    private static final Set<String> RUN = Set.of("AWS_PROXY", "HTTP_PROXY", "MOCK");
    private static final Pattern FUNCTION =
            Pattern.compile("arn:[^:]+:apigateway:[^:]+:lambda:path/[^/]+/functions/.+/invocations");

    private static final Pattern THIS_MACHINE =
            Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/[^ ]*)?");

    private ApiIntegration() {}

    static ObjectNode read(Properties method, String httpMethod) {
        var integration = method.object("Integration");
        var type = integration.choice("Type", integration.text("Type"));
        if (!RUN.contains(type)) {
            throw new TemplateException(
                    integration.path() + "/Type", "only AWS_PROXY, HTTP_PROXY and MOCK run here, not " + type);
        }
        var json = JsonNodeFactory.instance.objectNode().put("type", type.toLowerCase(Locale.ROOT));
        var uri = integration.value("Uri");
        if (type.equals("AWS_PROXY") && !FUNCTION.matcher(uri.text()).matches()) {
            throw uri.wrong("the URI of a function's invocations");
        }
        if (type.equals("HTTP_PROXY") && !THIS_MACHINE.matcher(uri.text()).matches()) {
            throw uri.wrong("an address of this machine here");
        }
        uri.findText().ifPresent(text -> json.put("uri", text));
        requireMethod(integration, type, httpMethod);
        integration.findText("IntegrationHttpMethod").ifPresent(own -> json.put("httpMethod", own));
        requireSameParameters(integration);
        integration.findInt("TimeoutInMillis").ifPresent(millis -> json.put("timeoutInMillis", millis));
        json.put("passthroughBehavior", integration.choice("PassthroughBehavior", "WHEN_NO_MATCH"));
        var templates = json.putObject("requestTemplates");
        var given = integration.value("RequestTemplates");
        (type.equals("MOCK") ? MappingTemplate.plainByType(given) : given.textMap()).forEach(templates::put);
        json.set("responses", responses(method, integration, type));
        return json;
    }

    /**
     * A function is invoked with POST, and another server gets the method of the request.
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

    /** Parameters of a path keep their names. */
    private static void requireSameParameters(Properties integration) {
        integration.value("RequestParameters").members().forEach((name, value) -> {
            var same = name.replaceFirst("^integration\\.request\\.path\\.", "method.request.path.");
            if (!same.startsWith("method.request.path.") || !same.equals(value.text())) {
                throw new TemplateException(
                        value.path(), "only path parameters that keep their names run here, not " + value.text());
            }
        });
    }

    private static ObjectNode responses(Properties method, Properties integration, String type) {
        var declared = new ArrayList<String>();
        for (var response : method.objects("MethodResponses")) {
            declared.add(response.text("StatusCode"));
        }
        var responses = JsonNodeFactory.instance.objectNode();
        for (var response : integration.objects("IntegrationResponses")) {
            var status = response.value("StatusCode");
            requirePattern(response.value("SelectionPattern"));
            var pattern = response.findText("SelectionPattern").filter(text -> !text.isEmpty());
            if (type.equals("MOCK") && !declared.contains(status.text())) {
                throw new TemplateException(status.path(), "there is no method response of status " + status.text());
            }
            var json = responses.putObject(pattern.orElse("default"));
            json.put("statusCode", status.text());
            var parameters = response.value("ResponseParameters");
            var templates = response.value("ResponseTemplates");
            if (type.equals("MOCK")) {
                var _ = StaticHeaders.read(parameters, StaticHeaders.OF_METHODS);
                var _ = MappingTemplate.plainJson(templates);
            }
            json.set("responseParameters", texts(parameters.textMap()));
            json.set("responseTemplates", texts(MappingTemplate.plainByType(templates)));
        }
        return responses;
    }

    private static ObjectNode texts(Map<String, String> map) {
        var json = JsonNodeFactory.instance.objectNode();
        map.forEach(json::put);
        return json;
    }

    private static void requirePattern(Value pattern) {
        try {
            var _ = Pattern.compile(pattern.findText().orElse(""));
        } catch (PatternSyntaxException e) {
            throw pattern.wrong("a regular expression");
        }
    }
}

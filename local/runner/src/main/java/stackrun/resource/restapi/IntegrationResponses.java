package stackrun.resource.restapi;

import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import stackrun.gateway.api.MappingTemplate;
import stackrun.gateway.api.StaticHeaders;
import stackrun.template.Properties;
import stackrun.template.TemplateException;
import stackrun.template.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the {@code IntegrationResponses} of a method and writes them as {@code responses} of an OpenAPI integration.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-method-integrationresponse.html">IntegrationResponse</a>
 */
final class IntegrationResponses {

    private IntegrationResponses() {}

    /** @param type the type of the integration; only a mock answers with these responses */
    static ObjectNode read(Properties method, Properties integration, String type) {
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

package stackrun.gateway.integration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.Integration;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/**
 * Answers without a backend: the request selects a status, and the response whose pattern matches the status is sent.
 *
 * @param responses the responses by pattern of the status; {@code default} for any other status
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock integrations</a>
 */
record MockIntegration(MockRequest request, Map<String, MockResponse> responses) implements Integration {

    private static final MockResponse NO_RESPONSE = new MockResponse(500, Map.of(), "");

    static MockIntegration read(Value integration) {
        var responses = new LinkedHashMap<String, MockResponse>();
        integration.at("responses").members().forEach((pattern, response) -> {
            requirePattern(pattern, response);
            responses.put(pattern, MockResponse.read(response));
        });
        return new MockIntegration(MockRequest.read(integration), responses);
    }

    private static void requirePattern(String pattern, Value response) {
        try {
            var _ = Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new TemplateException(response.path(), "is no pattern of a status: " + e.getDescription());
        }
    }

    @Override
    public HttpResponse answer(Call call) {
        var status = request.status(call);
        return responses.entrySet().stream()
                .filter(each -> !each.getKey().equals("default") && Pattern.matches(each.getKey(), status))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> responses.getOrDefault("default", NO_RESPONSE))
                .toHttp();
    }
}

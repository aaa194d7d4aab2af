package stackrun.gateway.integration;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import stackrun.gateway.api.Integration;
import stackrun.gateway.api.IntegrationReader;
import stackrun.lambda.Lambda;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/**
 * Reads the integrations that run here: {@code aws_proxy}, {@code http_proxy} and {@code mock}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html">x-amazon-apigateway-integration</a>
 */
public final class Integrations implements IntegrationReader {

    private static final int MAX_TIMEOUT_MILLIS = 29_000;
    private static final int MIN_TIMEOUT_MILLIS = 50;
    private static final Pattern FUNCTION =
            Pattern.compile("arn:[^:]+:apigateway:[^:]+:lambda:path/[^/]+/functions/(.+)/invocations");

    private final Lambda lambda;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Integrations(Lambda lambda) {
        this.lambda = lambda;
    }

    @Override
    public Integration read(Value integration, String path) {
        var type = integration.at("type").findText().orElse("").toLowerCase(Locale.ROOT);
        var uri = integration.at("uri").findText().orElse("");
        return switch (type) {
            case "aws_proxy" -> {
                var function = functionArn(uri, path);
                requirePost(integration.at("httpMethod"));
                yield new LambdaIntegration(lambda, function, timeout(integration));
            }
            case "http_proxy" -> new HttpProxyIntegration(client, ProxyTarget.of(uri, path), timeout(integration));
            case "mock" -> MockIntegration.read(integration);
            default ->
                throw new TemplateException(
                        path,
                        "integrations of type aws_proxy, http_proxy and mock run here, not \"%s\"".formatted(type));
        };
    }

    private static String functionArn(String uri, String path) {
        var match = FUNCTION.matcher(uri);
        if (!match.matches()) {
            throw new TemplateException(path, "the integration's uri names no function: " + uri);
        }
        return match.group(1);
    }

    /** @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda proxy integrations</a> */
    private static void requirePost(Value method) {
        if (!method.findText().orElse("").equalsIgnoreCase("POST")) {
            throw method.wrong("POST: Lambda takes no other method");
        }
    }

    private static Duration timeout(Value integration) {
        var timeout = integration.at("timeoutInMillis");
        int millis = timeout.findInt().orElse(MAX_TIMEOUT_MILLIS);
        if (millis < MIN_TIMEOUT_MILLIS || millis > MAX_TIMEOUT_MILLIS) {
            throw timeout.wrong("%s to %s".formatted(MIN_TIMEOUT_MILLIS, MAX_TIMEOUT_MILLIS));
        }
        return Duration.ofMillis(millis);
    }
}

package stackrun.gateway.integration;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.api.Integration;
import stackrun.template.TemplateException;

/**
 * Another server on this machine, handed the request as it is. Servers elsewhere are refused: a local run calls nobody.
 *
 * @param uri with {@code {name}} for path parameters
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html">HTTP integrations</a>
 */
record HttpProxyIntegration(HttpClient client, String uri, Duration timeout) implements Integration {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Hop-by-hop headers, which are not forwarded. */
    private static final Set<String> HOP = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    static HttpProxyIntegration to(HttpClient client, String uri, Duration timeout, String path) {
        var host = host(uri);
        if (host == null || !LOOPBACK.contains(host)) {
            throw new TemplateException(path, "http_proxy integrations reach this machine only, not " + uri);
        }
        return new HttpProxyIntegration(client, uri, timeout);
    }

    private static @Nullable String host(String uri) {
        try {
            return new URI(uri.replaceAll("[{}]", "")).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Override
    public HttpResponse answer(Call call) {
        try {
            var answer = client.send(request(call), BodyHandlers.ofByteArray());
            var headers = new HttpHeaders();
            answer.headers()
                    .map()
                    .forEach((name, values) -> values.stream()
                            .filter(value -> isHandedOn(name))
                            .forEach(value -> headers.add(name, value)));
            return new HttpResponse(answer.statusCode(), headers, answer.body());
        } catch (HttpTimeoutException e) {
            throw new GatewayError(GatewayErrorType.INTEGRATION_TIMEOUT);
        } catch (IOException e) {
            throw new GatewayError(GatewayErrorType.INTEGRATION_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayError(GatewayErrorType.INTEGRATION_TIMEOUT);
        }
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(URI.create(target(call)))
                .timeout(timeout)
                .method(
                        call.request().method(),
                        BodyPublishers.ofByteArray(call.request().body()));
        call.request().headers().forEach((name, value) -> {
            if (isHandedOn(name)) {
                request.header(name, value);
            }
        });
        return request.build();
    }

    private String target(Call call) {
        var target = uri;
        for (var parameter : call.pathParameters().entrySet()) {
            var name = parameter.getKey();
            var encoded = encoded(parameter.getValue());
            boolean greedy = call.operation().path().text().contains("{%s+}".formatted(name));
            target = target.replace("{%s}".formatted(name), greedy ? encoded.replace("%2F", "/") : encoded);
        }
        var query = call.request().query();
        return query == null ? target : target + "?" + QueryText.encoded(query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isHandedOn(String header) {
        return !HOP.contains(header.toLowerCase(Locale.ROOT)) && !header.startsWith(":");
    }
}

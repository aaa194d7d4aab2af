package stackrun.gateway.integration;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.api.Integration;

/**
 * Forwards requests to another server on this machine.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html">HTTP integrations</a>
 */
record HttpProxyIntegration(HttpClient client, ProxyTarget target, Duration timeout) implements Integration {

    @Override
    public HttpResponse answer(Call call) {
        try {
            var answer = client.send(request(call), BodyHandlers.ofByteArray());
            var headers = new HttpHeaders();
            answer.headers()
                    .map()
                    .forEach((name, values) -> values.stream()
                            .filter(value -> ForwardedHeaders.contain(name))
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
        var request = HttpRequest.newBuilder(target.of(call))
                .timeout(timeout)
                .method(
                        call.request().method(),
                        BodyPublishers.ofByteArray(call.request().body()));
        call.request().headers().forEach((name, value) -> {
            if (ForwardedHeaders.contain(name)) {
                request.header(name, value);
            }
        });
        return request.build();
    }
}

package stackrun.runtime;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Calls Lambda's Runtime API.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
final class RuntimeApiClient {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final String api = "http://%s/2018-06-01/runtime".formatted(System.getenv("AWS_LAMBDA_RUNTIME_API"));

    /** Waits for the next event. */
    HttpResponse<byte[]> next() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api + "/invocation/next"));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    void respond(String requestId, byte[] answer) throws IOException, InterruptedException {
        send(post("/invocation/%s/response".formatted(requestId), answer));
    }

    /** Reports that the function failed with an event. */
    void fail(String requestId, Throwable failure) throws IOException, InterruptedException {
        report("/invocation/%s/error".formatted(requestId), failure);
    }

    /** Reports that the function could not be started. */
    void failToStart(Throwable failure) throws IOException, InterruptedException {
        report("/init/error", failure);
    }

    private void report(String path, Throwable failure) throws IOException, InterruptedException {
        send(post(path, ErrorJson.of(failure))
                .header("Lambda-Runtime-Function-Error-Type", failure.getClass().getName()));
    }

    private HttpRequest.Builder post(String path, byte[] body) {
        return HttpRequest.newBuilder(URI.create(api + path)).POST(BodyPublishers.ofByteArray(body));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var _ = http.send(request.build(), BodyHandlers.discarding());
    }
}

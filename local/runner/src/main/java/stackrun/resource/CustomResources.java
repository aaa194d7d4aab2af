package stackrun.resource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.lambda.Lambda;
import stackrun.lambda.Result;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CloudFormation's part in custom resources: it sends {@code Create} to the function and waits until the function sends
 * its answer to the response URL.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref.html">Custom resource reference</a>
 */
public final class CustomResources implements AutoCloseable {

    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

    private final Lambda lambda;
    private final Place place;
    private final HttpServer responses;
    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    public CustomResources(Lambda lambda, Place place) throws IOException {
        this.lambda = lambda;
        this.place = place;
        this.responses = HttpServer.start(this::receive);
    }

    private HttpResponse receive(HttpRequest request) {
        var answer = waiting.get(request.path().substring(1));
        if (answer == null || !request.method().equals("PUT")) {
            return HttpResponse.empty(403);
        }
        answer.complete(JsonMapper.shared().readTree(request.body()));
        return HttpResponse.empty(200);
    }

    void create(Resource resource, String functionArn) throws InterruptedException {
        var requestId = UUID.randomUUID().toString();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(requestId, answer);
        try {
            refuseUnanswered(resource, lambda.invoke(functionArn, event(resource, requestId), null));
            var response = answer.get(RESPONSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            if (!response.path("Status").asString("").equals("SUCCESS")) {
                throw failed(resource, response.path("Reason").asString("no reason given"));
            }
        } catch (TimeoutException | ExecutionException e) {
            throw failed(resource, "it did not answer within " + RESPONSE_TIMEOUT.toSeconds() + " s");
        } finally {
            waiting.remove(requestId);
        }
    }

    /** The function's return value is ignored: the response is sent to the URL, if the function succeeded. */
    private static void refuseUnanswered(Resource resource, Result result) {
        switch (result) {
            case Result.Answered answered -> {}
            case Result.Failed failed -> throw failed(resource, failed.message());
            case Result.Throttled throttled ->
                throw failed(resource, "its function was throttled: it may have no more environments");
        }
    }

    private static TemplateException failed(Resource resource, String reason) {
        return new TemplateException(resource.path(), "the custom resource failed: " + reason);
    }

    private byte[] event(Resource resource, String requestId) {
        var event = JsonMapper.shared().createObjectNode();
        event.put("RequestType", "Create");
        event.put("RequestId", requestId);
        event.put("ResponseURL", responses.uri() + "/" + requestId);
        event.put("ResourceType", resource.type());
        event.put("LogicalResourceId", resource.logicalId());
        event.put("StackId", place.stackId(resource.stack()));
        event.set("ResourceProperties", resource.properties());
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        responses.close();
    }
}

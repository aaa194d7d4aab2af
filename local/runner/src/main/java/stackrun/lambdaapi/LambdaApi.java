package stackrun.lambdaapi;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.lambda.Lambda;
import stackrun.lambda.asynchronous.AsyncInvocations;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.template.Place;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lambda's API on a port of its own: {@code Invoke}, and lists of functions and mappings. Operations that change a
 * function are answered with 501, because templates define functions here.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html">Lambda API</a>
 */
public final class LambdaApi implements AutoCloseable {

    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final String MAPPINGS = "/2015-03-31/event-source-mappings";

    private final Functions functions;
    private final Mappings mappings;
    private final Invoke invoke;
    private final HttpServer server;

    private LambdaApi(Functions functions, Mappings mappings, Invoke invoke) throws IOException {
        this.functions = functions;
        this.mappings = mappings;
        this.invoke = invoke;
        this.server = HttpServer.start(this::answer);
    }

    /**
     * Listens on a free port.
     *
     * @param mappings returns the mappings that are polled
     * @param asynchronous accepts invocations of type {@code Event}
     */
    public static LambdaApi start(
            Lambda lambda, AsyncInvocations asynchronous, Supplier<List<EventSourceMapping>> mappings, Place place)
            throws IOException {
        var functions = new Functions(lambda, place);
        return new LambdaApi(functions, new Mappings(mappings), new Invoke(lambda, asynchronous, functions));
    }

    public URI endpoint() {
        return server.uri();
    }

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call this server. */
    public void allow(Set<String> origins) {
        server.allow(origins);
    }

    private HttpResponse answer(HttpRequest request) {
        try {
            var answer = route(request);
            return answer.headers().first("x-amzn-RequestId").isPresent()
                    ? answer
                    : answer.with("x-amzn-RequestId", UUID.randomUUID().toString());
        } catch (LambdaApiError e) {
            return e.response().with("x-amzn-RequestId", UUID.randomUUID().toString());
        }
    }

    private HttpResponse route(HttpRequest request) {
        var query = Query.of(request.query());
        var path = request.path().replaceFirst("/$", "");
        var method = request.method();
        if (method.equals("GET") && path.equals(FUNCTIONS)) {
            return json(functions.list(query));
        }
        if (method.equals("GET") && path.equals(MAPPINGS)) {
            return json(mappings.list(query));
        }
        if (method.equals("GET") && path.startsWith(MAPPINGS + "/")) {
            return json(mappings.get(Query.decode(path.substring(MAPPINGS.length() + 1))));
        }
        if (path.startsWith(FUNCTIONS + "/")) {
            return function(request, path.substring(FUNCTIONS.length() + 1), query);
        }
        throw LambdaApiError.notHere(method + " " + path);
    }

    private HttpResponse function(HttpRequest request, String path, Query query) {
        int slash = path.indexOf('/');
        var name = Query.decode(slash < 0 ? path : path.substring(0, slash));
        var operation = request.method() + (slash < 0 ? "" : path.substring(slash));
        return switch (operation) {
            case "POST/invocations" -> invoke.answer(functions.find(name, query), request);
            case "GET/configuration" -> json(functions.configuration(functions.find(name, query)));
            default -> throw LambdaApiError.notHere(request.method() + " " + request.path());
        };
    }

    private static HttpResponse json(ObjectNode answer) {
        return HttpResponse.of(200, "application/json", JsonMapper.shared().writeValueAsBytes(answer));
    }

    @Override
    public void close() {
        server.close();
    }
}

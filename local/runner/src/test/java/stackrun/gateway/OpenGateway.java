package stackrun.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.cognito.SignIn;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.Group;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.definition.ResourceServer;
import stackrun.embedded.cognito.definition.TokenValidity;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.definition.UserPool;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.xray.XRayDaemon;
import stackrun.gateway.api.RestApi;
import stackrun.gateway.api.Stage;
import stackrun.lambda.AnsweringFunctions;
import tools.jackson.databind.json.JsonMapper;

/** A gateway on a port of its own, in front of functions that tests write down. */
public final class OpenGateway implements AutoCloseable {

    public static final String API = "abcdefghij";
    static final String POOL = "eu-west-1_Test";
    private static final String CALLBACK = "http://localhost:8080/signed-in";

    private final AnsweringFunctions functions = new AnsweringFunctions();
    private final List<String> accessLog = new CopyOnWriteArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final XRayDaemon xray;
    private final CognitoServer cognito;
    private final Gateway gateway;
    private final HttpServer server;

    OpenGateway(InstantSource issuing) throws Exception {
        xray = XRayDaemon.start();
        cognito = CognitoServer.start(0, null, issuing);
        gateway = new Gateway(
                functions.lambda(), cognito::issuer, xray.address(), accessLog::add, InstantSource.system());
        server = HttpServer.start(gateway::answer);
    }

    public static OpenGateway open() throws Exception {
        return new OpenGateway(InstantSource.system());
    }

    AnsweringFunctions functions() {
        return functions;
    }

    Gateway gateway() {
        return gateway;
    }

    XRayDaemon xray() {
        return xray;
    }

    List<String> accessLog() {
        return accessLog;
    }

    /** Lets the API call a function that is called {@code name}. */
    void permit(String name, String source) {
        functions
                .lambda()
                .permit(
                        alias(name),
                        "apigateway.amazonaws.com",
                        "arn:aws:execute-api:eu-west-1:000000000000:" + source);
    }

    /** A function that answers each event with this answer, and that the API may call. */
    public OpenGateway with(String name, UnaryOperator<String> answer) {
        functions.answering(name, answer);
        permit(name, API + "/*/*/*");
        return this;
    }

    static String alias(String function) {
        return "arn:aws:lambda:eu-west-1:000000000000:function:%s:live".formatted(function);
    }

    /** The integration of a function, as it stands in an operation. */
    public static String integration(String function) {
        return """
                "x-amazon-apigateway-integration": {"type": "aws_proxy", "httpMethod": "POST",
                  "uri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/%s/invocations"}""".formatted(alias(function));
    }

    /** Deploys an API with these paths, and with these further members of its body, at the stage {@code dev}. */
    public OpenGateway serving(String paths, String members) {
        return serving(
                api(paths, members, List.of(), Optional.empty()),
                new Stage(API, "dev", Map.of(), false, List.of(), Optional.empty()));
    }

    public OpenGateway serving(RestApi api, Stage stage) {
        gateway.define(api);
        gateway.deploy(stage);
        return this;
    }

    public static RestApi api(
            String paths, String members, List<String> binaryMediaTypes, Optional<Integer> compressed) {
        var body =
                JsonMapper.shared().readTree("{\"openapi\": \"3.0.1\", \"paths\": {%s}%s}".formatted(paths, members));
        return new RestApi(API, "shop", "Api/Resources/Rest/Properties", body, binaryMediaTypes, compressed);
    }

    String token(String client, String... scopes) {
        return new SignIn(cognito.endpoint()).accessToken(POOL, client, CALLBACK, "alice", "Secret-pass-1!", scopes);
    }

    SignIn.Tokens tokens(String client, String... scopes) {
        return new SignIn(cognito.endpoint()).tokens(POOL, client, CALLBACK, "alice", "Secret-pass-1!", scopes);
    }

    /** A pool with Alice, who is in the groups a and b, and a client for people. */
    OpenGateway withPeople() {
        cognito.define(UserPool.of(POOL, "people"));
        cognito.define(new Domain(POOL, "people"));
        cognito.define(new ResourceServer(
                POOL,
                "stock",
                "Stock",
                List.of(new ResourceServer.Scope("read", "read"), new ResourceServer.Scope("write", "write"))));
        cognito.define(new Group(POOL, "a", 1, null));
        cognito.define(new Group(POOL, "b", 2, null));
        cognito.define(new AppClient(
                POOL,
                "web",
                "web",
                false,
                Set.of(OAuthFlow.CODE),
                List.of("openid", "stock/read", "stock/write"),
                List.of(CALLBACK),
                List.of(),
                List.of(),
                TokenValidity.DEFAULT,
                true));
        cognito.define(new User(
                POOL,
                "alice",
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "Secret-pass-1!",
                Map.of("email", "alice@example.com"),
                List.of("a", "b"),
                true));
        return this;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path));
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.close();
        gateway.close();
        cognito.close();
        xray.close();
        functions.lambda().close();
        http.close();
    }
}

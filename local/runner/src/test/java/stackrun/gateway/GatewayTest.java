package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.gateway.OpenGateway.integration;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stackrun.gateway.api.MethodThrottle;
import stackrun.gateway.api.Stage;
import stackrun.gateway.api.Throttle;
import stackrun.gateway.guard.ApiKey;
import stackrun.gateway.guard.StageOfApi;
import stackrun.gateway.guard.UsagePlan;
import stackrun.lambda.Result;
import stackrun.run.Await;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that the gateway answers without calling an integration.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway response types</a>
 */
class GatewayTest {

    private static final String HELLO = "{\"statusCode\": 200, \"body\": \"hello\"}";
    private static final String PATHS = """
            "/hello": {"get": {%1$s}, "head": {%1$s}, "post": {%1$s}, "options": {%1$s}},
            "/hello/{name}": {"get": {%2$s}, "put": {%2$s}},
            "/hello/world": {"get": {%1$s}},
            "/any/{proxy+}": {"x-amazon-apigateway-any-method": {%2$s}}
            """.formatted(integration("Hello"), integration("Echo"));

    private OpenGateway gateway;

    @BeforeEach
    void open() throws Exception {
        gateway = OpenGateway.open().with("Hello", event -> HELLO).with("Echo", GatewayTest::echo);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    /** Answers with the event. */
    private static String echo(String event) {
        return JsonMapper.shared().createObjectNode().put("body", event).toString();
    }

    private JsonNode event(String path) {
        return JsonMapper.shared().readTree(gateway.get(path).body());
    }

    @Test
    void servesBelowTheStageAndWithoutIt() {
        gateway.serving(PATHS, "");

        assertThat(gateway.get("/dev/hello").body()).isEqualTo("hello");
        assertThat(gateway.get("/hello").body()).isEqualTo("hello");
        assertThat(event("/dev/hello/bob").at("/requestContext/path").asString())
                .isEqualTo("/dev/hello/bob");
        assertThat(event("/hello/bob").at("/requestContext/path").asString()).isEqualTo("/hello/bob");
    }

    @Test
    void prefersLiteralPathsAndDecodesParameters() {
        gateway.serving(PATHS, "");

        assertThat(gateway.get("/hello/world").body()).isEqualTo("hello");
        assertThat(event("/hello/a%2Fb%20c").at("/pathParameters/name").asString())
                .isEqualTo("a/b c");
        assertThat(event("/any/a/b").at("/pathParameters/proxy").asString()).isEqualTo("a/b");
    }

    @Test
    void answersWithARequestId() {
        gateway.serving(PATHS, "");

        assertThat(gateway.get("/hello")
                        .headers()
                        .firstValue("x-amzn-RequestId")
                        .orElseThrow())
                .matches("[0-9a-f-]{36}");
    }

    /** An unknown path is no 404, and a method that is not there is no 405. */
    @Test
    void asksForATokenWhereThereIsNothing() {
        gateway.serving(PATHS, "");

        for (var request : List.of(
                gateway.request("/nothing"),
                gateway.request("/dev/nothing"),
                gateway.request("/any"),
                gateway.request("/hello").DELETE(),
                gateway.request("/hello/world").PUT(BodyPublishers.ofString("")),
                gateway.request("/hello/bob").method("OPTIONS", BodyPublishers.noBody()))) {
            var answer = gateway.send(request);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("MissingAuthenticationTokenException");
        }
    }

    /**
     * With an {@code Authorization} header, the same requests are answered with another error, whose message repeats the token.
     *
     * @see <a href="https://repost.aws/questions/QU4P9tucybRzG52U5OhwaT0A/rest-api-in-api-gateway-returns-403-when-resource-or-method-is-incorrect">REST
     *     API returns 403 when resource or method is incorrect</a>
     */
    @Test
    void takesATokenForASignatureWhereThereIsNothing() {
        gateway.serving(PATHS, "");

        for (var path : List.of("/nothing", "/dev/nothing", "/any")) {
            var answer = gateway.get(path, "Authorization", "Bearer abc.def");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"message\":\"'abc.def' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer abc.def'.\"}");
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("IncompleteSignatureException");
        }
    }

    @Test
    void answersHeadWithoutABodyAndOptionsWhereTheyAreDefined() {
        gateway.serving(PATHS, "");

        var head = gateway.send(gateway.request("/hello").HEAD());
        var options = gateway.send(gateway.request("/hello").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(options.body()).isEqualTo("hello");
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html */
    @Test
    void checksThatRequiredParametersAreThereAndNothingElse() {
        gateway.serving("""
                "/search": {"parameters": [{"name": "q", "in": "query", "required": true, "schema": {"type": "integer"}}],
                            "get": {"parameters": [{"name": "X-Key", "in": "header", "required": true}, {"name": "page", "in": "query"}], %s}}
                """.formatted(integration("Hello")), """
                , "x-amazon-apigateway-request-validator": "parameters",
                  "x-amazon-apigateway-request-validators": {"parameters": {"validateRequestParameters": true, "validateRequestBody": false}}""");

        var neither = gateway.get("/search?page=1");

        assertThat(neither.statusCode()).isEqualTo(400);
        assertThat(neither.body()).isEqualTo("{\"message\":\"Missing required request parameters: [q, X-Key]\"}");
        assertThat(gateway.get("/search?q=1").body()).contains("[X-Key]");
        assertThat(gateway.get("/search?q=no-number", "x-key", "1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void checksNoParametersWhereNoValidatorSaysSo() {
        var operation =
                "\"parameters\": [{\"name\": \"q\", \"in\": \"query\", \"required\": true}], " + integration("Hello");
        gateway.serving("""
                "/unchecked": {"get": {%1$s}},
                "/lax": {"get": {"x-amazon-apigateway-request-validator": "lax", %1$s}}
                """.formatted(operation), """
                , "x-amazon-apigateway-request-validators": {"lax": {"validateRequestParameters": false}}""");

        assertThat(gateway.get("/unchecked").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/lax").statusCode()).isEqualTo(200);
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html */
    @Test
    void refusesMoreThanTenMegabytesBeforeItAsksForAToken() {
        gateway.serving(PATHS, "");
        var limit = 10 * 1024 * 1024;

        var fits = gateway.send(gateway.request("/nothing").POST(BodyPublishers.ofByteArray(new byte[limit])));
        var tooMuch = gateway.send(gateway.request("/nothing").POST(BodyPublishers.ofByteArray(new byte[limit + 1])));

        assertThat(fits.statusCode()).isEqualTo(403);
        assertThat(tooMuch.statusCode()).isEqualTo(413);
        assertThat(tooMuch.body()).isEqualTo("{\"message\":\"Request Too Long\"}");
    }

    /** The event is what Lambda measures, and the body a part of it: docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
    @Test
    void refusesEventsThatLambdaDoesNotTake() {
        gateway.serving(PATHS, "");
        var limit = 6 * 1024 * 1024;

        var fits = gateway.send(gateway.request("/hello").POST(BodyPublishers.ofString("a".repeat(limit - 10_000))));
        var tooMuch = gateway.send(gateway.request("/hello").POST(BodyPublishers.ofString("a".repeat(limit))));

        assertThat(fits.statusCode()).isEqualTo(200);
        assertThat(tooMuch.statusCode()).isEqualTo(413);
        assertThat(tooMuch.body()).isEqualTo("{\"message\":\"Request Too Long\"}");
    }

    /** Permissions name resources; the event keeps the path as it was sent. */
    @Test
    void asksForThePermissionOfTheResourceAndNotOfASpelling() throws Exception {
        try (var narrow = OpenGateway.open()) {
            narrow.functions().answering("Echo", GatewayTest::echo);
            narrow.permit("Echo", OpenGateway.API + "/*/POST/orders");
            narrow.serving("\"/orders\": {\"post\": {%s}}".formatted(integration("Echo")), "");

            var answer = narrow.send(narrow.request("/dev/orders/").POST(BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(200);
            var event = JsonMapper.shared().readTree(answer.body());
            assertThat(event.path("resource").asString()).isEqualTo("/orders");
            assertThat(event.path("path").asString()).isEqualTo("/orders/");
        }
    }

    @Test
    void doesNotWaitLongerThanTheIntegrationAllows() {
        var never = new CountDownLatch(1);
        gateway.functions().running("Slow", event -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Result.Throttled("request");
        });
        gateway.permit("Slow", "*");
        gateway.serving(
                """
                "/slow": {"get": {%s}}""".formatted(integration("Slow").replace("\"httpMethod\"", "\"timeoutInMillis\": 50, \"httpMethod\"")),
                "");

        var begin = System.nanoTime();
        var answer = gateway.get("/slow");
        var waited = Duration.ofNanos(System.nanoTime() - begin);
        never.countDown();

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Endpoint request timed out\"}");
        assertThat(waited).isLessThan(Duration.ofSeconds(20));
    }

    /** The classic omission: docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html#apigateway-permissions */
    @Test
    void failsWithoutThePermissionToCallTheFunction() {
        gateway.functions().answering("Locked", event -> HELLO);
        gateway.permit("Locked", OpenGateway.API + "/prod/GET/locked");
        gateway.serving("\"/locked\": {\"get\": {%1$s}, \"post\": {%1$s}}".formatted(integration("Locked")), "");

        assertThat(gateway.get("/locked").statusCode()).isEqualTo(500);
        gateway.permit("Locked", OpenGateway.API + "/dev/GET/locked");
        assertThat(gateway.get("/locked").statusCode()).isEqualTo(200);
        assertThat(gateway.send(gateway.request("/locked").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void answersAFailedFunctionWithBadGateway() {
        gateway.functions().running("Broken", event -> new Result.Failed("request", "Error", "secret reason"));
        gateway.permit("Broken", "*");
        gateway.serving("\"/broken\": {\"get\": {%s}}".formatted(integration("Broken")), "");

        var answer = gateway.get("/broken");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal server error\"}");
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html */
    @Test
    void slowsDownWhoAsksTooOften() {
        var all = new MethodThrottle("/*", "*", new Throttle(0.001, 3));
        var one = new MethodThrottle("/hello", "POST", new Throttle(0.001, 1));
        gateway.serving(
                OpenGateway.api(PATHS, "", List.of(), Optional.empty()),
                new Stage(OpenGateway.API, "dev", Map.of(), false, List.of(all, one), Optional.empty()));

        var posts = List.of(post(), post());
        var gets = List.of(status(), status(), status(), status());

        assertThat(posts).containsExactly(200, 429);
        assertThat(gets).containsExactly(200, 200, 200, 429);
        assertThat(gateway.get("/hello").body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    private int status() {
        return gateway.get("/hello").statusCode();
    }

    private int post() {
        return gateway.send(gateway.request("/hello").POST(BodyPublishers.noBody()))
                .statusCode();
    }

    @Test
    void handsStageVariablesOn() {
        gateway.serving(
                OpenGateway.api(PATHS, "", List.of(), Optional.empty()),
                new Stage(OpenGateway.API, "dev", Map.of("colour", "blue"), false, List.of(), Optional.empty()));

        assertThat(event("/hello/bob").at("/stageVariables/colour").asString()).isEqualTo("blue");
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html */
    @Test
    void opensWhatNeedsAKeyToTheKeysOfItsPlans() {
        gateway.gateway().define(new ApiKey("k1", "good-key", true));
        gateway.gateway().define(new ApiKey("k2", "stray-key", true));
        gateway.gateway().define(new ApiKey("k3", "dead-key", false));
        gateway.gateway()
                .define(new UsagePlan(
                        "p1", List.of(new StageOfApi(OpenGateway.API, "dev")), Optional.of(new Throttle(0.001, 1))));
        gateway.gateway().join("k1", "p1");
        gateway.gateway().join("k3", "p1");
        gateway.serving(
                "\"/keyed\": {\"get\": {\"security\": [{\"key\": []}], %s}}".formatted(integration("Hello")), """
                , "components": {"securitySchemes": {"key": {"type": "apiKey", "name": "x-api-key", "in": "header"}}}""");

        assertThat(gateway.get("/keyed").body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(gateway.get("/keyed", "x-api-key", "stray-key").statusCode()).isEqualTo(403);
        assertThat(gateway.get("/keyed", "x-api-key", "dead-key").statusCode()).isEqualTo(403);
        assertThat(gateway.get("/keyed", "x-api-key", "good-key").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/keyed", "x-api-key", "good-key").statusCode()).isEqualTo(429);
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
    @Test
    void writesTheAccessLogAsItsFormatSays() {
        gateway.serving(
                OpenGateway.api(PATHS, "", List.of(), Optional.empty()),
                new Stage(
                        OpenGateway.API,
                        "dev",
                        Map.of(),
                        false,
                        List.of(),
                        Optional.of(
                                "$context.httpMethod $context.resourcePath $context.status $context.integration.status $context.error.responseType $context.identity.sourceIp")));

        gateway.get("/hello/bob");
        gateway.get("/nothing");

        assertThat(gateway.accessLog())
                .containsExactly(
                        "GET /hello/{name} 200 200 - 127.0.0.1", "GET - 403 - MISSING_AUTHENTICATION_TOKEN 127.0.0.1");
    }

    /** docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader */
    @Test
    void keepsToWhatTheCallerDecidedOnItsTrace() {
        gateway.serving(
                OpenGateway.api(PATHS, "", List.of(), Optional.empty()),
                new Stage(OpenGateway.API, "dev", Map.of(), true, List.of(), Optional.empty()));
        var root = "Root=1-5759e988-bd862e3fe1be46a9942727%s";

        var unsampled = gateway.get("/hello/bob", "X-Amzn-Trace-Id", root.formatted("01") + ";Sampled=0");
        var sampled = gateway.get(
                "/hello/bob", "X-Amzn-Trace-Id", root.formatted("02") + ";Parent=53995c3f42cd8ad8;Sampled=1");

        assertThat(unsampled.statusCode()).isEqualTo(200);
        assertThat(sampled.statusCode()).isEqualTo(200);
        var written = Await.until(
                () -> gateway.xray().trace("1-5759e988-bd862e3fe1be46a994272702"), segments -> !segments.isEmpty());
        assertThat(written.getFirst().parentId()).isEqualTo("53995c3f42cd8ad8");
        assertThat(gateway.xray().trace("1-5759e988-bd862e3fe1be46a994272701")).isEmpty();
    }

    /** docs.aws.amazon.com/xray/latest/devguide/xray-services-apigateway.html */
    @Test
    void beginsATraceOrTakesUpTheCallers() {
        gateway.serving(
                OpenGateway.api(PATHS, "", List.of(), Optional.empty()),
                new Stage(OpenGateway.API, "dev", Map.of(), true, List.of(), Optional.empty()));
        var given = "Root=1-5759e988-bd862e3fe1be46a994272793";

        var begun = gateway.get("/hello").headers().firstValue("X-Amzn-Trace-Id");
        var takenUp = gateway.get("/hello", "X-Amzn-Trace-Id", given + ";Parent=53995c3f42cd8ad8");

        assertThat(begun.orElseThrow()).matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
        assertThat(takenUp.headers().firstValue("X-Amzn-Trace-Id")).contains(given);
    }
}

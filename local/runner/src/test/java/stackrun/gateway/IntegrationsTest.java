package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpServer;
import stackrun.template.TemplateException;

/**
 * The integrations that run here, and the extensions that an API's body may have.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI extensions</a>
 */
class IntegrationsTest {

    private OpenGateway gateway;

    @BeforeEach
    void open() throws Exception {
        gateway = OpenGateway.open();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private void serve(String integration) {
        gateway.serving("""
                "/it": {"get": {"x-amazon-apigateway-integration": %1$s}, "post": {"x-amazon-apigateway-integration": %1$s}}""".formatted(integration), "");
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html */
    @Test
    void mocksTheAnswerWhosePatternIsTheStatus() {
        serve("""
                {"type": "mock", "requestTemplates": {"application/json": "{\\"statusCode\\": 404}"},
                 "responses": {
                   "default": {"statusCode": "200", "responseTemplates": {"application/json": "fine"}},
                   "4\\\\d{2}": {"statusCode": "410", "responseTemplates": {"application/json": "gone"},
                     "responseParameters": {"method.response.header.X-Why": "'moved'"}}}}""");

        var answer = gateway.get("/it");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).isEqualTo("gone");
        assertThat(answer.headers().firstValue("X-Why")).contains("moved");
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html */
    @Test
    void refusesAContentTypeWithoutATemplate() {
        serve("""
                {"type": "mock", "passthroughBehavior": "never",
                 "requestTemplates": {"application/json": "{\\"statusCode\\": 200}"},
                 "responses": {"default": {"statusCode": "200"}}}""");

        var json = gateway.request("/it")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        var xml = gateway.request("/it").header("Content-Type", "text/xml").POST(BodyPublishers.ofString("<a/>"));

        assertThat(gateway.send(json).statusCode()).isEqualTo(200);
        assertThat(gateway.send(xml).statusCode()).isEqualTo(415);
        assertThat(gateway.send(xml).body()).isEqualTo("{\"message\":\"Unsupported Media Type\"}");
    }

    @Test
    void failsAMockThatIsTheRequestItselfAndNamesNoStatus() {
        serve("{\"type\": \"mock\", \"responses\": {\"default\": {\"statusCode\": \"200\"}}}");

        var status = gateway.request("/it").POST(BodyPublishers.ofString("{\"statusCode\": 200}"));
        var none = gateway.request("/it").POST(BodyPublishers.ofString("{}"));

        assertThat(gateway.send(status).statusCode()).isEqualTo(200);
        assertThat(gateway.send(none).statusCode()).isEqualTo(500);
    }

    /** docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html */
    @Test
    void handsARequestToAServerOfThisMachine() throws Exception {
        try (var backend = HttpServer.start(request -> stackrun.embedded.http.HttpResponse.of(
                        202,
                        "text/plain",
                        "%s %s?%s %s".formatted(request.method(), request.path(), request.query(), request.text()))
                .with("X-Echo", request.headers().first("X-Sent").orElse("")))) {
            gateway.serving("""
                    "/at/{name}": {"x-amazon-apigateway-any-method": {"x-amazon-apigateway-integration":
                      {"type": "http_proxy", "httpMethod": "ANY", "uri": "%s/found/{name}",
                       "requestParameters": {"integration.request.path.name": "method.request.path.name"}}}}""".formatted(backend.uri()), "");

            var answer = gateway.send(
                    gateway.request("/at/a%20b?x=1").header("X-Sent", "yes").PUT(BodyPublishers.ofString("body")));

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo("PUT /found/a%20b?x=1 body");
            assertThat(answer.headers().firstValue("X-Echo")).contains("yes");
        }
    }

    /**
     * "A greedy path variable" stands for all the segments that are left.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html">Proxy resources</a>
     */
    @Test
    void handsOnTheRestOfAPathWithItsSlashes() throws Exception {
        try (var backend = HttpServer.start(
                request -> stackrun.embedded.http.HttpResponse.of(200, "text/plain", request.path()))) {
            gateway.serving("""
                    "/rest/{proxy+}": {"get": {"x-amazon-apigateway-integration":
                      {"type": "http_proxy", "uri": "%1$s/{proxy}"}}},
                    "/one/{name}": {"get": {"x-amazon-apigateway-integration":
                      {"type": "http_proxy", "uri": "%1$s/{name}"}}}""".formatted(backend.uri()), "");

            assertThat(gateway.get("/rest/a/b%20c.txt").body()).isEqualTo("/a/b%20c.txt");
            assertThat(gateway.get("/one/a%2Bb").body()).isEqualTo("/a%2Bb");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"q=a|b!q=a%7Cb", "q=100%!q=100%25", "q=%4!q=%254", "q=%zz&r=%41!q=%25zz&r=%41"})
    void handsOnQueriesThatAreNoUris(String query, String handedOn) throws Exception {
        try (var backend = HttpServer.start(request ->
                stackrun.embedded.http.HttpResponse.of(200, "text/plain", String.valueOf(request.query())))) {
            serve("{\"type\": \"http_proxy\", \"uri\": \"%s\"}".formatted(backend.uri()));
            var request =
                    new HttpRequest("GET", "/dev/it", query, "HTTP/1.1", "127.0.0.1", new HttpHeaders(), new byte[0]);

            assertThat(gateway.gateway().answer(request).body())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(handedOn);
        }
    }

    @Test
    void saysThatAServerIsNotThere() throws Exception {
        var gone = HttpServer.start(request -> stackrun.embedded.http.HttpResponse.empty(200));
        var uri = gone.uri();
        gone.close();
        serve("{\"type\": \"http_proxy\", \"uri\": \"%s\"}".formatted(uri));

        assertThat(gateway.get("/it").statusCode()).isEqualTo(504);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "http_proxy", "uri": "https://example.com/a"} | http_proxy integrations reach this machine only, not https://example.com/a
            {"type": "aws", "uri": "x"}                            | integrations of type aws_proxy, http_proxy and mock run here, not "aws"
            {"type": "aws_proxy", "uri": "x"}                      | the integration's uri names no function: x
            {"type": "mock", "timeoutInMillis": 30000, "responses": {}} |
            {"type": "http_proxy", "uri": "http://localhost", "timeoutInMillis": 30000} | /x-amazon-apigateway-integration/timeoutInMillis: must be 50 to 29000, not 30000
            {"type": "aws_proxy", "httpMethod": "GET", "uri": "arn:aws:apigateway:r:lambda:path/2015-03-31/functions/f/invocations"} | /x-amazon-apigateway-integration/httpMethod: must be POST: Lambda takes no other method, not GET
            {"type": "aws_proxy", "uri": "arn:aws:apigateway:r:lambda:path/2015-03-31/functions/f/invocations"} | /x-amazon-apigateway-integration/httpMethod: must be POST: Lambda takes no other method, not absent
            {"type": "mock", "requestTemplates": {"text/plain": "#if(true) {} #end"}} | /x-amazon-apigateway-integration/requestTemplates/text/plain: mapping templates with directives do not run here: #if(true) {} #end
            {"type": "mock", "responses": {"200": {"responseTemplates": {"text/plain": "no"}}}} | /x-amazon-apigateway-integration/responses/200/responseTemplates/text/plain: only templates of application/json run here
            {"type": "mock", "responses": {"200": {"responseParameters": {"method.response.header.A": "context.requestId"}}}} | /x-amazon-apigateway-integration/responses/200/responseParameters/method.response.header.A: must be text in single quotes: mapping expressions do not run here, not context.requestId
            {"type": "mock", "responses": {"200": {"responseParameters": {"header.A": "'a'"}}}} | /x-amazon-apigateway-integration/responses/200/responseParameters/header.A: is no parameter such as method.response.header.Name
            {"type": "mock", "responses": {"200": {"responseTemplates": {"application/json": "#set($a = 1)"}}}} | /x-amazon-apigateway-integration/responses/200/responseTemplates/application/json: mapping templates with directives do not run here: #set($a = 1)
            """)
    void refusesWhatDoesNotRunNamingThePath(String integration, String message) {
        if (message == null) {
            serve(integration);
            return;
        }
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> serve(integration))
                .withMessageStartingWith("Api/Resources/Rest/Properties/Body/paths/it/get")
                .withMessageEndingWith(message);
    }

    @Test
    void refusesExtensionsAndBodyValidationNamingThePath() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> gateway.serving("", ", \"x-amazon-apigateway-policy\": {}"))
                .withMessage(
                        "Api/Resources/Rest/Properties/Body/x-amazon-apigateway-policy: this extension does not run here");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> gateway.serving("\"/it\": {\"get\": {\"x-amazon-apigateway-auth\": {}}}", ""))
                .withMessageContaining("/get/x-amazon-apigateway-auth: this extension does not run here");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> gateway.serving(
                        "\"/it\": {\"get\": {\"x-amazon-apigateway-request-validator\": \"all\"}}",
                        ", \"x-amazon-apigateway-request-validators\": {\"all\": {\"validateRequestBody\": true}}"))
                .withMessageContaining(
                        "/paths/it/get: bodies are validated in the functions: the validator all may not do so too");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(
                        () -> gateway.serving(
                                "\"/it\": {\"get\": {\"security\": [{\"other\": []}]}}",
                                ", \"components\": {\"securitySchemes\": {\"other\": {\"x-amazon-apigateway-authtype\": \"custom\"}}}"))
                .withMessageContaining(
                        "/paths/it/get/security: only cognito_user_pools authorizers and API keys run here");
    }
}

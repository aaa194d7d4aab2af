package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.embedded.http.HttpServer;
import stackrun.gateway.Gateway;
import stackrun.lambda.AnsweringFunctions;
import stackrun.template.Place;
import stackrun.template.Stack;
import stackrun.template.Stacks;
import stackrun.template.TemplateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A REST API without a body runs from its resources and methods. The template is what the CDK 2.272.0 wrote for {@code
 * RestApi} with {@code defaultCorsPreflightOptions}, {@code LambdaIntegration}, {@code MockIntegration}, {@code addProxy}, an
 * authorizer, a validator, an API key and a {@code Vpc}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html">Methods for REST APIs</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestApiOfMethodsTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final AnsweringFunctions functions = new AnsweringFunctions();
    private Gateway gateway;
    /** A web page that the local run lets in, as it does the callback addresses of templates. */
    private static final String PAGE = "http://localhost:5173";

    private HttpServer server;

    @BeforeAll
    void open() throws Exception {
        functions.answering("things", RestApiOfMethodsTest::echo);
        gateway = new Gateway(
                functions.lambda(),
                pool -> URI.create("http://127.0.0.1:1/" + pool),
                "127.0.0.1:2000",
                line -> {},
                InstantSource.system());
        var plan = plan(template());
        for (var step : plan.steps()) {
            var type = step.resource().type();
            if (type.startsWith("AWS::ApiGateway::") || type.equals("AWS::Lambda::Permission")) {
                step.action().run(cloud());
            }
        }
        server = HttpServer.start(gateway::answer);
        server.allow(Set.of(PAGE));
    }

    @AfterAll
    void close() {
        server.close();
        gateway.close();
        functions.lambda().close();
        http.close();
    }

    /** Answers with the resource that was matched and the path's parameters. */
    private static String echo(String event) {
        var request = JsonMapper.shared().readTree(event);
        var body = request.path("httpMethod").asString() + " "
                + request.path("resource").asString() + " " + request.path("pathParameters");
        return JsonMapper.shared()
                .createObjectNode()
                .put("statusCode", 200)
                .put("body", body)
                .toString();
    }

    /** Nothing else is needed for an API. */
    @SuppressWarnings("NullAway")
    private Cloud cloud() {
        return new Cloud(null, null, null, null, null, null, null, functions.lambda(), null, gateway, null, null, null);
    }

    private static JsonNode template() throws Exception {
        var file = Path.of(RestApiOfMethodsTest.class
                .getResource("restapi/Forked.template.json")
                .toURI());
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static Plan plan(JsonNode template) {
        return new Planner(Place.DEFAULT, ServerAddresses.NOT_STARTED, false)
                .plan(Stacks.of(List.of(new Stack("Forked", template))));
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path)).method(method, BodyPublishers.noBody());
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    /**
     * A literal part wins over a variable, and a variable over the rest of a path.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html">Proxy resources</a>
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | /test/things          | GET /things null
            GET    | /things               | GET /things null
            GET    | /test/things/special  | {"from": "mock"}
            DELETE | /test/files/a/b       | DELETE /files/{proxy+} {"proxy":"a/b"}
            PATCH  | /test/files/a         | PATCH /files/{proxy+} {"proxy":"a"}
            """)
    void answersByItsMethods(String method, String path, String body) throws Exception {
        var answer = send(method, path);

        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void asksForRequiredParameters() throws Exception {
        assertThat(send("GET", "/test/things/5").statusCode()).isEqualTo(400);
        assertThat(send("GET", "/test/things/5", "X-Wanted", "yes").body())
                .isEqualTo("GET /things/{id} {\"id\":\"5\"}");
    }

    @Test
    void asksForAToken() throws Exception {
        assertThat(send("POST", "/test/things").statusCode()).isEqualTo(401);
    }

    @Test
    void asksForAKeyOfAUsagePlan() throws Exception {
        assertThat(send("PUT", "/test/things/5").statusCode()).isEqualTo(403);
        assertThat(send("PUT", "/test/things/5", "x-api-key", "a-key-of-twenty-characters")
                        .body())
                .isEqualTo("PUT /things/{id} {\"id\":\"5\"}");
    }

    /**
     * The CDK's template is no strict JSON: {@code { statusCode: 200 }}.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock integrations</a>
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS for REST APIs</a>
     */
    @ParameterizedTest
    @CsvSource({"/test", "/test/things", "/test/things/5", "/test/files/a/b"})
    void answersPreflightRequests(String path) throws Exception {
        var answer = send("OPTIONS", path, "Origin", PAGE, "Access-Control-Request-Method", "PUT");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("GET,PUT");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).contains("Content-Type,Authorization");
        assertThat(answer.headers().firstValue("Access-Control-Max-Age")).contains("300");
    }

    @Test
    void answersWhatNoMethodMatchesByItsGatewayResponse() throws Exception {
        assertThat(send("PATCH", "/test/things").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/test/nothing").body()).isEqualTo("{\"title\": \"no such thing\"}");
    }

    @Test
    void listsWhatIsNotMadeBesideIt() throws Exception {
        assertThat(plan(template()).skipped())
                .extracting(passed -> passed.resource().type())
                .contains("AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::ApiGateway::Model", "AWS::ApiGateway::Account");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "HttpMethod": "PUT",                   | "HttpMethod": "FETCH",               | /HttpMethod: must be one of ANY, DELETE
            "Type": "AWS_PROXY"                    | "Type": "AWS"                        | /Integration/Type: only AWS_PROXY, HTTP_PROXY and MOCK run here, not AWS
            "AuthorizationType": "COGNITO_USER_POOLS" | "AuthorizationType": "AWS_IAM"    | /AuthorizationType: only NONE and COGNITO_USER_POOLS run here, not AWS_IAM
            "PathPart": "{id}"                     | "PathPart": "{id"                    | /PathPart: must be letters, digits
            "PathPart": "special"                  | "PathPart": "{other}"                | has a variable there already
            "PathPart": "special"                  | "PathPart": "{id}"                   | has the same path
            "PathPart": "things"                   | "PathPart": "{things+}"              | nothing follows {things+}
            "ValidateRequestParameters": true      | "ValidateRequestBody": true          | /ValidateRequestBody: only false runs here, not true
            "Type": "COGNITO_USER_POOLS"           | "Type": "TOKEN"                      | /Type: only COGNITO_USER_POOLS runs here, not TOKEN
            "method.request.header.X-Wanted": true | "X-Wanted": true                     | /RequestParameters/X-Wanted: is no parameter such as
            "StatusCode": "204"                    | "StatusCode": "999"                  | /StatusCode: must be a whole number from 100 to 599
            "MethodResponses"                      | "MethodAnswers"                      | : there is no method response of status 204
            "HttpMethod": "POST",                  | "HttpMethod": "GET",                 | has this method too
            "StatusCode": "204"                    | "StatusCode": "204", "SelectionPattern": "(" | : must be a regular expression, not (
            "application/json": "{ statusCode: 200 }" | "application/json": {}            | /RequestTemplates/application/json: must be text, not {}
            "ResponseTemplates": {                 | "ResponseTemplates": {"text/plain": "#set($a = 1)", | /ResponseTemplates/text/plain: mapping templates with directives
            "Type": "MOCK"                         | "Type": "HTTP_PROXY", "Uri": "http://example.com/" | /Integration/Uri: must be an address of this machine here
            "{ statusCode: 200 }"                  | "{ ## statusCode: 200 }"             | /RequestTemplates/application/json: mapping templates with directives
            "ResponseTemplates": {                 | "ResponseTemplates": {"text/plain": "no", | /ResponseTemplates/text/plain: only templates of application/json run here
            "'*'"                                  | "method.request.header.Origin"       | /ResponseParameters/method.response.header.Access-Control-Allow-Origin: must be text in single quotes: mapping expressions do not run here, not method.request.header.Origin
            "method.response.header.Access-Control-Max-Age": "'300'" | "Access-Control-Max-Age": "'300'" | /ResponseParameters/Access-Control-Max-Age: is no parameter such as method.response.header.Name
            "IntegrationHttpMethod": "POST"        | "IntegrationHttpMethod": "GET"       | /Integration/IntegrationHttpMethod: must be POST: Lambda takes no other method, not GET
            "IntegrationHttpMethod": "POST",       | ``                                   | /Integration/IntegrationHttpMethod: must be POST: Lambda takes no other method, not absent
            "Name": "things"                       | "Body": {}                           | /RestApiId: must be a REST API of these templates without a Body, not
            "PathPart": "things", "RestApiId": {"Ref": "ApiF70053CD"} | "PathPart": "things", "RestApiId": "abcdefghij" | /RestApiId: must be a REST API of these templates without a Body, not abcdefghij
            "ResourceId": {"Ref": "ApithingsFF536D1B"}, "RestApiId": {"Ref": "ApiF70053CD"} | "ResourceId": "r", "RestApiId": "abcdefghij" | /RestApiId: must be a REST API of these templates without a Body, not abcdefghij
            "ProviderARNs": [{"Fn::GetAtt": ["PeopleE38C8D03", "Arn"]}], "RestApiId": {"Ref": "ApiF70053CD"} | "ProviderARNs": ["a"], "RestApiId": "a" | /RestApiId: must be a REST API of these templates without a Body, not a
            "RestApiId": {"Ref": "ApiF70053CD"}, "ValidateRequestParameters": true | "RestApiId": "a", "ValidateRequestParameters": true | /RestApiId: must be a REST API of these templates without a Body, not a
            "{ statusCode: 200 }"                  | 5                                    |
            """)
    void refusesWhatDoesNotRunNamingThePath(String from, String to, String message) throws Exception {
        var text = JsonMapper.shared().writeValueAsString(template());
        var changed = text.replace(compact(from), compact(to));
        assertThat(changed).isNotEqualTo(text);
        if (message == null) {
            assertThat(plan(JsonMapper.shared().readTree(changed)).steps()).isNotEmpty();
            return;
        }
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> plan(JsonMapper.shared().readTree(changed)))
                .withMessageStartingWith("Forked/Resources/")
                .withMessageContaining(message);
    }

    private static String compact(String json) {
        return json.replace("\": ", "\":").replace(", \"", ",\"");
    }
}

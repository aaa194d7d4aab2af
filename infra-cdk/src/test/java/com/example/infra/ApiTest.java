package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.openapi.ApiContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class ApiTest {

    private static final Path OPENAPI = Synthesis.REPOSITORY.resolve("openapi");
    private static final ApiContract CONTRACT = ApiContract.in(OPENAPI);

    private record Method(String path, String verb, JsonNode definition) {}

    private final String name;
    private final StageTemplates stage;
    private final Resource api;
    private final JsonNode body;
    private final List<Method> methods = new ArrayList<>();

    ApiTest(String stage) {
        this.name = stage;
        this.stage = StageTemplates.of(stage);
        this.api = this.stage.resource("AWS::ApiGateway::RestApi", "Rest");
        this.body = api.property("Body");
        body.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> methods.add(new Method(path.getKey(), method.getKey(), method.getValue()))));
    }

    @Test
    void needsATokenWithAScopeForEveryMethod() {
        var offered = new TreeSet<String>();
        stage.resources("AWS::Cognito::UserPoolResourceServer")
                .forEach(server -> server.property("Scopes")
                        .forEach(scope ->
                                offered.add(server.property("Identifier").asString() + "/"
                                        + scope.path("ScopeName").asString())));

        assertThat(methods).hasSameSizeAs(CONTRACT.operations()).allSatisfy(method -> {
            var security = method.definition().path("security");
            assertThat(security.size()).isEqualTo(1);
            assertThat(security.path(0).path("cognito").valueStream().map(JsonNode::asString))
                    .isNotEmpty()
                    .isSubsetOf(offered);
        });
    }

    @Test
    void asksTheUserPoolOfTheStage() {
        var scheme = body.path("components").path("securitySchemes").path("cognito");

        assertThat(scheme.path("type").asString()).isEqualTo("apiKey");
        assertThat(scheme.path("name").asString()).isEqualTo("Authorization");
        assertThat(scheme.path("in").asString()).isEqualTo("header");
        assertThat(scheme.path("x-amazon-apigateway-authtype").asString()).isEqualTo("cognito_user_pools");
        var pools = scheme.path("x-amazon-apigateway-authorizer").path("providerARNs");
        assertThat(api.readable(pools.path(0))).isEqualTo("Data/Identity/UserPool");
    }

    @Test
    void callsTheFunctionNamedAfterTheOperation() {
        assertThat(methods).allSatisfy(method -> {
            var integration = method.definition().path("x-amazon-apigateway-integration");
            var operation = method.definition().path("operationId").asString();
            assertThat(integration.path("type").asString()).isEqualTo("aws_proxy");
            assertThat(integration.path("httpMethod").asString()).isEqualTo("POST");
            assertThat(integration.path("timeoutInMillis").asInt()).isEqualTo(29_000);
            assertThat(api.readable(integration.path("uri")))
                    .containsIgnoringCase("/" + operation + "Function/Live/invocations");
        });
    }

    @Test
    void mayCallTheFunctionsItCallsAndNoOthers() {
        var permitted = new TreeMap<String, String>();
        for (var permission : stage.resources("AWS::Lambda::Permission")) {
            assertThat(permission.property("Principal").asString()).isEqualTo("apigateway.amazonaws.com");
            permitted.put(
                    permission.target(permission.property("FunctionName")).name(),
                    permission.readable(permission.property("SourceArn")).replaceAll(".*:Api/Rest/", ""));
        }

        var operations = new TreeMap<String, String>();
        for (var operation : CONTRACT.operations()) {
            operations.put(
                    operation.functionName() + "/Live",
                    name + "/" + operation.method() + operation.path().replaceAll("\\{\\w+}", "*"));
        }
        assertThat(permitted).isNotEmpty().isEqualTo(operations);
    }

    @Test
    void checksRequiredParametersAndLeavesBodiesToTheFunctions() {
        var validator = body.path("x-amazon-apigateway-request-validators").path("parameters");

        assertThat(validator.path("validateRequestParameters").asBoolean()).isTrue();
        assertThat(validator.path("validateRequestBody").asBoolean(true)).isFalse();
        assertThat(methods)
                .allSatisfy(method -> assertThat(method.definition()
                                .path("x-amazon-apigateway-request-validator")
                                .asString())
                        .isEqualTo("parameters"));
        assertThat(body.at("/paths/~1orders/post/parameters/0").path("name").asString())
                .isEqualTo("Idempotency-Key");
        assertThat(body.at("/paths/~1orders/post/parameters/0").path("required").asBoolean())
                .isTrue();
    }

    @Test
    void answersItsOwnErrorsAsProblems() {
        var responses = body.path("x-amazon-apigateway-gateway-responses");

        assertThat(responses.propertyNames())
                .contains(
                        "BAD_REQUEST_PARAMETERS",
                        "UNAUTHORIZED",
                        "ACCESS_DENIED",
                        "AUTHORIZER_FAILURE",
                        "MISSING_AUTHENTICATION_TOKEN",
                        "UNSUPPORTED_MEDIA_TYPE",
                        "REQUEST_TOO_LARGE",
                        "THROTTLED",
                        "INTEGRATION_TIMEOUT",
                        "DEFAULT_4XX",
                        "DEFAULT_5XX");
        assertThat(responses.properties()).allSatisfy(response -> {
            var headers = response.getValue().path("responseParameters");
            assertThat(headers.path("gatewayresponse.header.Content-Type").asString())
                    .isEqualTo("'application/problem+json'");
            var problem = problem(response.getValue());
            assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail", "instance");
            assertThat(problem.path("status").asString())
                    .isEqualTo(response.getValue().path("statusCode").asString());
        });
        assertThat(responses
                        .path("MISSING_AUTHENTICATION_TOKEN")
                        .path("statusCode")
                        .asString())
                .isEqualTo("404");
        assertThat(responses.path("BAD_REQUEST_PARAMETERS").toString()).contains("$context.error.messageString");
    }

    /** As the functions do: the caller of the API need not know which part of it was missing. */
    @ParameterizedTest
    @CsvSource({
        "THROTTLED, 429, 1",
        "QUOTA_EXCEEDED, 429, 1",
        "AUTHORIZER_FAILURE, 503, 5",
        "INTEGRATION_FAILURE, 503, 5"
    })
    void saysWhenToTryAgain(String type, String status, String seconds) {
        var response = body.path("x-amazon-apigateway-gateway-responses").path(type);

        assertThat(response.path("statusCode").asString()).isEqualTo(status);
        assertThat(response.path("responseParameters")
                        .path("gatewayresponse.header.Retry-After")
                        .asString())
                .isEqualTo("'" + seconds + "'");
    }

    /** RFC 9457, section 3.1.3: the title of a type is the same whoever answers. */
    @Test
    void callsAProblemWhatTheServicesCallIt() {
        var titles = new TreeMap<String, JsonNode>();
        openapiFiles().stream()
                .map(file -> new YAMLMapper().readTree(file))
                .flatMap(file -> file.at("/components/responses").valueStream())
                .map(response -> response.at("/content/application~1problem+json/example"))
                .forEach(problem -> assertThat(title(titles, problem)).isEqualTo(problem.path("title")));

        assertThat(titles).containsKeys("urn:shop:problem:unauthorized", "urn:shop:problem:forbidden");
        assertThat(body.path("x-amazon-apigateway-gateway-responses").properties())
                .allSatisfy(response -> {
                    var problem = problem(response.getValue());
                    assertThat(title(titles, problem)).isEqualTo(problem.path("title"));
                });
    }

    private static List<Path> openapiFiles() {
        try (var files = Files.list(OPENAPI)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the title that was found first for the problem's type. */
    private static JsonNode title(Map<String, JsonNode> titles, JsonNode problem) {
        return titles.computeIfAbsent(problem.path("type").asString(), type -> problem.path("title"));
    }

    private static JsonNode problem(JsonNode response) {
        return JsonMapper.shared()
                .readTree(response.path("responseTemplates")
                        .path("application/json")
                        .asString()
                        .replace("$context.error.messageString", "\"words\""));
    }

    /**
     * A proxy integration passes requests and answers through: schemas would have no effect, and what models do not know
     * ({@code nullable}, {@code oneOf}) would fail the import.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
     *     notes for REST APIs</a>
     */
    @Test
    void importsNoSchemas() {
        assertThat(body.path("components").propertyNames()).containsExactly("securitySchemes");
        assertThat(body.findValues("$ref")).isEmpty();
        assertThat(body.findValues("schema"))
                .allSatisfy(schema -> assertThat(schema.propertyNames()).containsExactly("type"));
    }

    @Test
    void isRegionalTracedAndThrottled() {
        var everyMethod = deployed().property("MethodSettings").path(0);

        assertThat(api.property("EndpointConfiguration").path("Types").path(0).asString())
                .isEqualTo("REGIONAL");
        assertThat(deployed().property("StageName").asString()).isEqualTo(name);
        assertThat(deployed().property("TracingEnabled").asBoolean()).isTrue();
        assertThat(everyMethod.path("ResourcePath").asString()).isEqualTo("/*");
        assertThat(everyMethod.path("HttpMethod").asString()).isEqualTo("*");
        assertThat(everyMethod.path("ThrottlingRateLimit").asInt()).isPositive();
        assertThat(everyMethod.path("ThrottlingBurstLimit").asInt()).isPositive();
        assertThat(everyMethod.path("DataTraceEnabled").asBoolean()).isFalse();
    }

    /** The rate limit for orders is lower than that of the API: a test in {@code simulation} relates it to the rate of decisions. */
    @Test
    void throttlesOrdersApart() {
        assertThat(deployed().property("MethodSettings").valueStream())
                .filteredOn(method -> method.path("ResourcePath").asString().equals("/~1orders"))
                .singleElement()
                .satisfies(orders -> {
                    assertThat(orders.path("HttpMethod").asString()).isEqualTo("POST");
                    assertThat(orders.path("ThrottlingRateLimit").asInt()).isPositive();
                    assertThat(orders.path("ThrottlingBurstLimit").asInt()).isPositive();
                });
    }

    @Test
    void logsEachCallWithoutTokenBodyOrAddress() {
        var log = deployed().property("AccessLogSetting");

        assertThat(log.path("Format").asString())
                .contains("$context.requestId", "$context.status", "$context.xrayTraceId")
                .doesNotContainIgnoringCase("authorizer", "authorization", "sourceIp", "body", "$context.path");
        assertThat(JsonMapper.shared().readTree(log.path("Format").asString()).isObject())
                .isTrue();
        assertThat(api.target(log.path("DestinationArn")).name()).isEqualTo("AccessLog");
    }

    /** API Gateway answers 500 for a function that it may not invoke yet. */
    @Test
    void routesToAFunctionWhenItMayInvokeIt() {
        var permissions = stage.resources("AWS::Lambda::Permission").stream().map(Resource::id);

        assertThat(stage.resources("AWS::ApiGateway::Stage")
                        .getFirst()
                        .json()
                        .path("DependsOn")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsAll(permissions.toList());
    }

    /** All APIs of an account log by one role: a stage that is deleted must not take it from the others. */
    @Test
    void leavesTheAccountTheRoleItLogsBy() {
        assertThat(stage.resources("AWS::ApiGateway::Account")).singleElement().satisfies(account -> {
            assertThat(account.json().path("DeletionPolicy").asString()).isEqualTo("Retain");
            assertThat(account.target(account.property("CloudWatchRoleArn"))
                            .json()
                            .path("DeletionPolicy")
                            .asString())
                    .isEqualTo("Retain");
        });
    }

    private Resource deployed() {
        return stage.resource("AWS::ApiGateway::Stage", "Rest/DeploymentStage." + name);
    }
}

package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.gateway.OpenGateway.integration;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stackrun.lambda.Result;
import tools.jackson.databind.json.JsonMapper;

/**
 * Errors in an API's own words.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway responses</a>
 */
class GatewayResponsesTest {

    private static final String RESPONSES = """
            , "x-amazon-apigateway-gateway-responses": {
              "MISSING_AUTHENTICATION_TOKEN": {"statusCode": "404",
                "responseParameters": {"gatewayresponse.header.Content-Type": "'application/problem+json'",
                                       "gatewayresponse.header.X-Kind": "'none'"},
                "responseTemplates": {"application/json": "{\\"title\\":\\"Not here\\",\\"detail\\":$context.error.messageString,\\"instance\\":\\"urn:uuid:$context.requestId\\",\\"odd\\":\\"$context.nothing\\"}"}},
              "DEFAULT_4XX": {"responseTemplates": {"application/json": "{\\"type\\":\\"$context.error.responseType\\"}"}},
              "DEFAULT_5XX": {"statusCode": "500", "responseTemplates": {"application/json": "{\\"failed\\":true}"}}}""";

    private OpenGateway gateway;

    @BeforeEach
    void open() throws Exception {
        gateway = OpenGateway.open();
        gateway.functions().running("Broken", event -> new Result.Failed("request", "Error", "message"));
        gateway.permit("Broken", "*");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private OpenGateway serving() {
        return gateway.serving("""
                "/broken": {"get": {"parameters": [{"name": "q", "in": "query", "required": true}], %s}}""".formatted(integration("Broken")), """
                , "x-amazon-apigateway-request-validator": "p", "x-amazon-apigateway-request-validators": {"p": {"validateRequestParameters": true}}""" + RESPONSES);
    }

    @Test
    void haveTheirOwnStatusHeadersAndBody() {
        var answer = serving().get("/nothing");

        var body = JsonMapper.shared().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.headers().firstValue("X-Kind")).contains("none");
        assertThat(body.path("detail").asString()).isEqualTo("Missing Authentication Token");
        assertThat(body.path("instance").asString())
                .isEqualTo("urn:uuid:"
                        + answer.headers().firstValue("x-amzn-RequestId").orElseThrow());
        assertThat(body.path("odd").asString()).isEmpty();
    }

    @Test
    void fallBackToThoseOfTheirClass() {
        serving();

        assertThat(gateway.get("/broken").statusCode()).isEqualTo(400);
        assertThat(gateway.get("/broken").body()).isEqualTo("{\"type\":\"BAD_REQUEST_PARAMETERS\"}");
        assertThat(gateway.get("/broken?q=1").statusCode()).isEqualTo(500);
        assertThat(gateway.get("/broken?q=1").body()).isEqualTo("{\"failed\":true}");
    }

    /** {@code AWS::ApiGateway::GatewayResponse} sets one outside the body. */
    @Test
    void mayStandOutsideTheBody() {
        gateway.gateway()
                .define(
                        OpenGateway.API,
                        "MISSING_AUTHENTICATION_TOKEN",
                        new GatewayResponse(Optional.of(410), Map.of("Content-Type", "text/plain"), "gone"));

        var answer = serving().get("/nothing");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).isEqualTo("gone");
    }
}

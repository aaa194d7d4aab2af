package com.example.infra.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests that callers cannot distinguish the gateway's own answers from those of a function, by the OpenAPI files. */
class GatewayResponsesTest {

    /** The detail of these never depends on the operation, so that there is one wording. */
    private static final List<String> WITH_ONE_DETAIL =
            List.of("UNAUTHORIZED", "UNSUPPORTED_MEDIA_TYPE", "THROTTLED", "DEFAULT_5XX", "INTEGRATION_TIMEOUT");

    /**
     * Every type of gateway response.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponse.html">GetGatewayResponse</a>
     */
    private static final List<String> TYPES = List.of(
            "DEFAULT_4XX",
            "DEFAULT_5XX",
            "RESOURCE_NOT_FOUND",
            "UNAUTHORIZED",
            "INVALID_API_KEY",
            "ACCESS_DENIED",
            "AUTHORIZER_FAILURE",
            "AUTHORIZER_CONFIGURATION_ERROR",
            "INVALID_SIGNATURE",
            "EXPIRED_TOKEN",
            "MISSING_AUTHENTICATION_TOKEN",
            "INTEGRATION_FAILURE",
            "INTEGRATION_TIMEOUT",
            "API_CONFIGURATION_ERROR",
            "UNSUPPORTED_MEDIA_TYPE",
            "BAD_REQUEST_PARAMETERS",
            "BAD_REQUEST_BODY",
            "REQUEST_TOO_LARGE",
            "THROTTLED",
            "QUOTA_EXCEEDED",
            "WAF_FILTERED");

    private static final CrossOrigin PAGES = new CrossOrigin("https://shop.test");

    private final Map<String, List<JsonNode>> documented = OpenApiFile.in(Path.of("../openapi")).stream()
            .flatMap(
                    file -> file.document().path("components").path("responses").valueStream())
            .map(response -> response.at("/content/application~1problem+json/example"))
            .collect(Collectors.groupingBy(problem -> problem.path("type").asString()));

    @Test
    void areTitledAsDocumented() {
        assertThat(answers())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(
                                documented.get(answer.path("type").asString()))
                        .isNotEmpty()
                        .allSatisfy(problem -> {
                            assertThat(answer.path("title")).isEqualTo(problem.path("title"));
                            assertThat(answer.path("status")).isEqualTo(problem.path("status"));
                        }));
    }

    @Test
    void haveTheDocumentedDetail() {
        assertThat(WITH_ONE_DETAIL)
                .map(GatewayResponsesTest::answer)
                .allSatisfy(
                        answer -> assertThat(documented.get(answer.path("type").asString()))
                                .map(problem -> problem.path("detail"))
                                .containsOnly(answer.path("detail")));
    }

    /**
     * The gateway's message repeats the {@code Authorization} header of a request to a path that does not exist, and nobody
     * lists what else it repeats. Only those of its validator, which name a parameter, are passed on.
     */
    @Test
    void haveFixedWordsExceptForParameters() {
        assertThat(GatewayResponses.all(PAGES).properties())
                .filteredOn(response -> response.getValue()
                        .path("responseTemplates")
                        .toString()
                        .replace("$context.requestId", "")
                        .contains("$"))
                .map(Map.Entry::getKey)
                .containsExactlyInAnyOrder("BAD_REQUEST_BODY", "BAD_REQUEST_PARAMETERS");
    }

    /** A type without a response of its own would be answered in the words of its class. */
    @Test
    void existForEveryType() {
        assertThat(GatewayResponses.all(PAGES).propertyNames()).containsExactlyInAnyOrderElementsOf(TYPES);
    }

    private static Stream<JsonNode> answers() {
        return GatewayResponses.all(PAGES).propertyNames().stream().map(GatewayResponsesTest::answer);
    }

    private static JsonNode answer(String type) {
        var template = GatewayResponses.all(PAGES)
                .path(type)
                .at("/responseTemplates/application~1json")
                .asString();
        return JsonMapper.shared().readTree(template.replace("$context.error.messageString", "\"message\""));
    }
}

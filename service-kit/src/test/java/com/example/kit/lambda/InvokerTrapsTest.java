package com.example.kit.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.Printed;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The behaviour of Spring's {@code FunctionInvoker} for which the services have a handler of their own, as {@code
 * docs/adr/0002-the-entry.md} lists it. A test that fails after an update means that a row there is no longer true.
 */
class InvokerTrapsTest {

    private static final String CANARY = "canary-8c1f";

    @Test
    void theEventIsLoggedAtInfo() {
        var printed = Printed.by(() -> answer(
                Map.of(
                        "SPRING_CLOUD_FUNCTION_DEFINITION", "bodyFunction",
                        "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK", "INFO"),
                TrapsTest.request(
                        "{\"name\": \"%s\"}".formatted(CANARY), Map.of("Authorization", "Bearer " + CANARY))));

        assertThat(printed).contains("Received: ").contains("Bearer " + CANARY);
    }

    @Test
    void aBodyThatIsNotJsonBecomesAnObjectOfNulls() {
        var answer = answer(
                Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", "bodyFunction"), TrapsTest.request("not json", Map.of()));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("body").asString()).isEqualTo("{\"name\":null}");
    }

    @Test
    void aHeaderChoosesTheFunctionIfNoSettingDoes() {
        var event = TrapsTest.request("{}", Map.of("spring.cloud.function.definition", "otherFunction"));

        assertThat(answer(Map.of(), event).path("body").asString()).isEqualTo("\"other\"");
        assertThat(answer(Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", "messageFunction"), event)
                        .path("body")
                        .asString())
                .isEqualTo("{}");
    }

    @Test
    void headersOfTheMessageBecomeHeadersOfTheAnswer() {
        var headers = answer(
                        Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", "messageFunction"),
                        TrapsTest.request("hello", Map.of()))
                .path("headers");

        assertThat(headers.propertyNames())
                .contains("id", "timestamp", "contentType", "aws-context")
                .doesNotContain("Content-Type");
    }

    @Test
    void aMemberNamedPayloadReplacesTheEvent() {
        var event = TrapsTest.request("hello", Map.of())
                .replaceFirst("\\{", "{\"payload\": {\"httpMethod\": \"GET\", \"path\": \"/other\"}, ");
        var echo = Map.of(
                "MAIN_CLASS", EchoApplication.class.getName(), "SPRING_CLOUD_FUNCTION_DEFINITION", "echoFunction");

        assertThat(answer(echo, event).path("body").asString()).isEqualTo("GET /other null");
    }

    @Test
    void itTakesNoSettingsButThoseOfTheProcess() {
        assertThat(Stream.of(FunctionInvoker.class.getConstructors())
                        .flatMap(constructor -> Stream.of(constructor.getParameterTypes())))
                .as("only the name of the function")
                .containsExactly(String.class);
    }

    private static JsonNode answer(Map<String, String> variables, String event) {
        var environment = new HashMap<>(Map.of("MAIN_CLASS", SampleFunctionsApplication.class.getName()));
        environment.putAll(variables);
        return JsonMapper.shared().readTree(Bytes.call(Entry.SPRINGS.cold(environment), event));
    }
}

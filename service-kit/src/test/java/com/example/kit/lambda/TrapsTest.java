package com.example.kit.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.Printed;
import com.example.kit.testing.ThroughEachEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests that the implicit behaviour of Spring Cloud Function, as its samples use it, does not occur here. A test that
 * runs only with our handler is about a trap that {@code FunctionInvoker} does fall into.
 *
 * @see <a href="https://docs.spring.io/spring-cloud-function/reference/adapters/aws-intro.html">Spring Cloud Function on AWS Lambda</a>
 */
@ThroughEachEntry
class TrapsTest {

    private static final String CANARY = "canary-8c1f";

    private final Entry entry;

    TrapsTest(Entry entry) {
        this.entry = entry;
    }

    /** Trap: {@code FunctionInvoker} and the JSON mapper log each event at {@code INFO}, tokens and all. */
    @ParameterizedTest
    @ValueSource(strings = {"echoFunction", "failingFunction"})
    void theEventIsNotLogged(String function) {
        var fresh = ours(function);

        var printed = Printed.by(() -> {
            var _ = catchThrowable(() -> Bytes.call(fresh, request()));
        });

        assertThat(printed).doesNotContain(CANARY);
    }

    /** The same, if the event is not JSON or not of the expected kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"body\": \"canary-8c1f",
                "canary-8c1f",
                "[\"canary-8c1f\"]",
                "{\"headers\": \"canary-8c1f\", \"requestContext\": [\"canary-8c1f\"]}",
                "{\"isBase64Encoded\": \"canary-8c1f\"}"
            })
    void garbageIsNotLoggedEither(String event) {
        var fresh = ours("failingFunction");
        var thrown = new Throwable[1];

        var printed = Printed.by(() -> thrown[0] = catchThrowable(() -> Bytes.call(fresh, event)));

        assertThat(printed).doesNotContain(CANARY).contains("invocation failed");
        assertThat(thrown[0]).isInstanceOf(FunctionFailed.class).hasNoCause();
        assertThat(thrown[0].getMessage()).doesNotContain(CANARY);
    }

    /**
     * Trap: if the body is unreadable, a function of a POJO gets one with null fields and answers 200. Functions of the
     * HTTP edge take the event and read the body themselves; {@code RefusalsTest} has more such cases.
     */
    @Test
    void theBodyIsHandedOverAsItCame() {
        assertThat(answer("echoFunction", "{not json")).isEqualTo("POST /echo {not json");
    }

    /** Trap: if no function is configured, a header of the caller chooses one. */
    @Test
    void noHeaderChoosesTheFunction() {
        var event = request(
                "{}",
                Map.of(
                        "spring.cloud.function.definition", "failingFunction",
                        "spring_cloud_function_definition", "failingFunction",
                        "spring.cloud.function.stream-routing", "failingFunction"));

        assertThat(Bytes.call(open("echoFunction"), event)).contains("POST /echo");
    }

    /** Trap: the routing expression in a header is evaluated as SpEL (CVE-2022-22963). */
    @Test
    void noHeaderIsEvaluated() {
        System.clearProperty("shop.test.evaluated");
        var event = request(
                "{}",
                Map.of(
                        "spring.cloud.function.routing-expression",
                        "T(java.lang.System).setProperty('shop.test.evaluated', 'yes')"));

        assertThat(Bytes.call(open("echoFunction"), event)).contains("POST /echo");
        assertThat(System.getProperty("shop.test.evaluated")).isNull();
    }

    /**
     * Trap: the answer of a function of messages exposes the message's headers ({@code id}, {@code timestamp}) to the
     * caller. Functions here answer with API Gateway's type, which has only its own headers.
     */
    @Test
    void noHeaderOfAMessageLeaksOut() {
        var headers = JsonMapper.shared()
                .readTree(Bytes.call(open("echoFunction"), request()))
                .path("headers");

        assertThat(headers.toString()).isEqualTo("{\"Content-Type\":\"text/plain\"}");
    }

    /** Trap: a top-level member {@code payload} of an event replaces the event. */
    @Test
    void noMemberReplacesTheEvent() {
        var event = request().replaceFirst("\\{", "{\"payload\": {\"httpMethod\": \"GET\", \"path\": \"/other\"}, ");

        assertThat(Bytes.call(ours("echoFunction"), event)).contains("POST /echo");
    }

    private String answer(String function, String body) {
        var answer = JsonMapper.shared().readTree(Bytes.call(open(function), request(body, Map.of())));
        return answer.path("body").asString();
    }

    private static String request() {
        return request(
                "{\"contact\": {\"name\": \"%1$s\", \"email\": \"%1$s@example.com\"}}".formatted(CANARY),
                Map.of("Authorization", "Bearer " + CANARY));
    }

    /** An event of API Gateway with this body and these headers. */
    static String request(String body, Map<String, String> headers) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "httpMethod",
                        "POST",
                        "path",
                        "/echo",
                        "headers",
                        headers,
                        "body",
                        body,
                        "isBase64Encoded",
                        false,
                        "requestContext",
                        Map.of("requestId", "r1")));
    }

    private RequestStreamHandler open(String function) {
        return entry.open(environment(function));
    }

    /** A new handler, so that logging is configured as on Lambda. */
    private static RequestStreamHandler ours(String function) {
        return new SpringFunctionHandler(environment(function));
    }

    private static Map<String, String> environment(String function) {
        return Map.of("MAIN_CLASS", EchoApplication.class.getName(), "SPRING_CLOUD_FUNCTION_DEFINITION", function);
    }
}

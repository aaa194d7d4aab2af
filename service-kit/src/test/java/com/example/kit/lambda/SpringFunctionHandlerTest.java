package com.example.kit.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.testing.Bytes;
import com.example.kit.testing.FixedContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class SpringFunctionHandlerTest {

    private static final String POST = """
            {"httpMethod": "POST", "path": "/echo", "headers": {"Authorization": "Bearer secret-token"},
             "body": "{not json", "isBase64Encoded": false, "requestContext": {"requestId": "r1"}}""";

    @Test
    void servesAnApiGatewayEvent() {
        assertThat(Bytes.call(handler("echoFunction"), POST)).isEqualTo("""
                        {"statusCode":201,"headers":{"Content-Type":"text/plain"},"body":"POST /echo {not json"}""");
    }

    @Test
    void answersAPartialBatch() {
        var event = """
                {"Records": [{"messageId": "m1", "body": "hello", "eventSource": "aws:sqs",
                  "attributes": {"ApproximateReceiveCount": "1"}, "eventSourceARN": "arn:aws:sqs:eu-west-1:0:q"}]}""";

        assertThat(Bytes.call(handler("refuseEverythingFunction"), event)).isEqualTo("""
                        {"batchItemFailures":[{"itemIdentifier":"m1"}]}""");
    }

    @Test
    void servesAConsumer() {
        var before = EchoApplication.TickFunction.ticks;

        var answer = Bytes.call(handler("tickFunction"), "{}");

        assertThat(EchoApplication.TickFunction.ticks).isEqualTo(before + 1);
        assertThat(answer).isEmpty();
    }

    @Test
    void ignoresAHeaderThatNamesAnotherFunction() {
        var event = POST.replace("\"Authorization\": \"Bearer secret-token\"", """
                "spring.cloud.function.definition": "failingFunction", \
                "spring.cloud.function.routing-expression": "'failingFunction'\"""");

        assertThat(Bytes.call(handler("echoFunction"), event)).contains("\"statusCode\":201");
    }

    @Test
    void readsTheEventAndNotAPayloadKeyInIt() {
        var event = POST.replace("\"path\": \"/echo\"", """
                "path": "/echo", "payload": {"httpMethod": "GET", "path": "/other"}""");

        assertThat(Bytes.call(handler("echoFunction"), event)).contains("POST /echo");
    }

    @Test
    void printsNothingOfTheEvent() {
        var printed = printedBy(() -> Bytes.call(handler("echoFunction"), POST));

        assertThat(printed).doesNotContain("secret-token", "not json");
    }

    @Test
    void tellsLambdaOfAFailureWithoutQuotingTheEvent() {
        var failing = handler("failingFunction");
        var printed = printedBy(() -> assertThatThrownBy(
                        () -> Bytes.call(failing, POST.replace("{not json", "alice@example.com")))
                .isInstanceOf(FunctionFailed.class)
                .hasMessage("failingFunction failed: NumberFormatException")
                .hasNoCause());

        assertThat(printed)
                .contains("\"error\":\"NumberFormatException\"")
                .contains("\"requestId\":\"" + FixedContext.REQUEST_ID)
                .contains("\"function\":\"failingFunction\"")
                .contains("\"traceId\":\"1-67a1b2c3-0123456789abcdef01234567\"")
                .contains("\"level\":\"ERROR\"")
                .contains("\"timestamp\":")
                .doesNotContain("alice");
    }

    /** EventBridge Scheduler's default event, whose detail is a string while AWS's type has an object. */
    @Test
    void callsAnEventPoisonThatIsNotOfItsType() {
        var ticking = handler("tickFunction");
        var printed = printedBy(() -> assertThatThrownBy(() -> Bytes.call(ticking, """
                        {"detail-type": "Scheduled Event", "source": "aws.scheduler", "detail": "{}"}"""))
                .hasMessageStartingWith("tickFunction failed: UnreadableEvent < UncheckedIOException"));

        assertThat(printed).contains("\"kind\":\"poison\"");
    }

    /** Every log line of a cold start costs money and hides more important ones. */
    @Test
    void startsInSilence() {
        assertThat(printedBy(() -> handler("echoFunction"))).isEmpty();
    }

    @Test
    void makesOnlyWhatItsFunctionNeeds() {
        var handler = new SpringFunctionHandler(
                Map.of("MAIN_CLASS", WithMore.class.getName(), "SPRING_CLOUD_FUNCTION_DEFINITION", "echoFunction"));

        assertThat(Bytes.call(handler, POST)).contains("POST /echo");
    }

    /** {@link EchoApplication} and a bean that no function asks for. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EchoApplication.class)
    static class WithMore {

        @Bean
        Thread unused() {
            throw new IllegalStateException("nobody needs it");
        }
    }

    /** The local run starts functions wherever its user is. */
    @Test
    void readsNoConfigurationOfTheWorkingDirectory() throws IOException {
        var file = Path.of("application-stranger.properties");
        Files.writeString(file, "spring.application.name=stranger");
        try (var context = FunctionContext.start(Map.of(
                "MAIN_CLASS",
                EchoApplication.class.getName(),
                "SPRING_CLOUD_FUNCTION_DEFINITION",
                "echoFunction",
                "SPRING_PROFILES_ACTIVE",
                "stranger"))) {
            assertThat(context.getEnvironment().getProperty("spring.application.name"))
                    .isEqualTo("kit");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void saysWhichFunctionIsMissing() {
        assertThatThrownBy(() -> handler("nobodysFunction"))
                .hasMessageContaining("there is no function nobodysFunction");
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertThatThrownBy(() -> new SpringFunctionHandler(Map.of()))
                .hasMessageContaining("environment variable SPRING_CLOUD_FUNCTION_DEFINITION is not set");
    }

    private static SpringFunctionHandler handler(String definition) {
        return new SpringFunctionHandler(
                Map.of("MAIN_CLASS", EchoApplication.class.getName(), "SPRING_CLOUD_FUNCTION_DEFINITION", definition));
    }

    private static String printedBy(Runnable work) {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}

package com.example.kit.snapstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.http.AccessTokens;
import com.example.kit.lambda.FunctionContext;
import com.example.kit.testing.Printed;
import com.nimbusds.jwt.SignedJWT;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * An exception from the hook fails the publication of a version.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
 */
class RehearsalTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "MAIN_CLASS", "com.example.kit.lambda.EchoApplication",
            "AWS_REGION", "eu-west-1",
            "KIT_TOKENS_ISSUER", "http://127.0.0.1:9/pool",
            "KIT_TOKENS_CLIENTS", "people");

    @Test
    void passesATokenThatOnlyTheRehearsedApplicationAccepts() {
        var token = new AtomicReference<>("");
        var tokens = new AtomicReference<AccessTokens>();
        var environment = environment("echoFunction");
        var real = FunctionContext.start(environment, beans -> {});
        var rehearsal = Rehearsal.register(environment, real, (settings, beans) -> {
            tokens.set(FunctionContext.start(settings, beans).getBean(AccessTokens.class));
            return (event, answer, context) ->
                    token.set(new String(event.readAllBytes(), StandardCharsets.UTF_8).replaceAll(".*:\"|\"}", ""));
        });

        rehearsal.rehearse();

        assertThatCode(() -> SignedJWT.parse(token.get())).doesNotThrowAnyException();
        assertThat(tokens.get().caller(Optional.of(token.get())).subject()).isEqualTo("rehearsal");
        var others = real.getBean(AccessTokens.class);
        assertThatThrownBy(() -> others.caller(Optional.of(token.get()))).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\": 404}",
                "{\"statusCode\": 500}",
                "{\"batchItemFailures\": [{\"itemIdentifier\": \"1\"}]}",
                "{\"Status\": \"FAILED\"}"
            })
    void failsIfTheFunctionDoesNotSucceed(String answer) {
        var rehearsal = rehearsal("echoFunction", answers(answer));

        assertThatThrownBy(() -> rehearsal.rehearse())
                .hasMessageContaining("echoFunction")
                .hasMessageContaining(answer);
    }

    /** A custom resource answers by a request, and CloudFormation waits up to an hour for it. */
    @Test
    void expectsTheResponseOfACustomResource() {
        assertThatCode(() -> rehearsal("respondingFunction", responds("{\"Status\": \"SUCCESS\"}"))
                        .rehearse())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rehearsal("respondingFunction", responds("{\"Status\": \"FAILED\"}"))
                        .rehearse())
                .hasMessageContainingAll("respondingFunction", "FAILED");
        assertThatThrownBy(() -> rehearsal("respondingFunction", answers("{}")).rehearse())
                .hasMessageContainingAll("respondingFunction", "ResponseURL");
    }

    private static RequestStreamHandler responds(String body) {
        return (event, answer, context) -> {
            var url =
                    new String(event.readAllBytes(), StandardCharsets.UTF_8).replaceAll(".*:\"(http[^\"]+)\".*", "$1");
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setRequestMethod("PUT");
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            assertThat(connection.getResponseCode()).isEqualTo(200);
        };
    }

    @Test
    void failsIfTheFunctionFails() {
        var rehearsal = rehearsal("echoFunction", (event, answer, context) -> {
            System.out.println("printed before");
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> rehearsal.rehearse()).hasMessageContainingAll("broken", "printed before");
    }

    @Test
    void failsWithoutAScript() {
        var rehearsal = rehearsal("forgottenFunction", answers("{}"));

        assertThatThrownBy(() -> rehearsal.rehearse()).hasMessageContaining("/rehearsal/forgottenFunction.json");
    }

    /** CloudWatch would count a metric that the rehearsal prints. */
    @Test
    void printsNothingOfTheFunction() {
        var printed = Printed.by(() -> rehearsal("echoFunction", (event, answer, context) -> System.out.println("_aws"))
                .rehearse());

        assertThat(printed).doesNotContain("_aws");
    }

    /** The role of a function need not allow a read that only the rehearsal makes. */
    @Test
    void logsADeniedRead() {
        assertThatCode(() -> readingFails(403, "AccessDenied")).doesNotThrowAnyException();
        assertThatCode(() -> readingFails(400, "AccessDeniedException")).doesNotThrowAnyException();
    }

    @Test
    void failsIfAReadFailsForAnotherReason() {
        assertThatThrownBy(() -> readingFails(400, "ResourceNotFoundException"))
                .hasMessageContainingAll("refusedRead", "readingFunction", "ResourceNotFoundException");
    }

    private static void readingFails(int status, String code) {
        var environment = environment("readingFunction");
        var context = FunctionContext.start(
                environment,
                beans -> beans.registerBean("refusedRead", HarmlessRead.class, () -> () -> {
                    throw SqsException.builder()
                            .statusCode(status)
                            .message(code)
                            .awsErrorDetails(
                                    AwsErrorDetails.builder().errorCode(code).build())
                            .build();
                }));
        Rehearsal.register(environment, context, (settings, beans) -> answers("{}"))
                .rehearse();
    }

    private static Rehearsal rehearsal(String function, RequestStreamHandler handler) {
        var environment = environment(function);
        GenericApplicationContext context = FunctionContext.start(environment, beans -> {});
        return Rehearsal.register(environment, context, (settings, beans) -> handler);
    }

    private static RequestStreamHandler answers(String json) {
        return (event, answer, context) -> answer.write(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> environment(String function) {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        return environment;
    }
}

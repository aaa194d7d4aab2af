package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.demo.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stackrun.resource.CreationStep;
import stackrun.run.LocalRun;
import stackrun.run.Store;
import tools.jackson.databind.JsonNode;

/**
 * A page of the origin to which people return after sign-in may call every operation from a browser: the browser asks first,
 * and the page can read what the gateway and the functions answer.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS for REST APIs</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossOriginTest {

    private LocalRun run;
    private URI door;
    private String origin;
    private String manager;
    private JsonNode paths;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        run = LocalRun.start(Repository.options(folder).withStore(Store.MEMORY));
        door = URI.create(run.endpoints().api());
        var callback = URI.create(run.endpoints().callback());
        origin = callback.getScheme() + "://" + callback.getAuthority();
        manager = new Shop(run.endpoints()).token("manager");
        paths = run.plan().steps().stream()
                .map(CreationStep::resource)
                .filter(resource -> resource.type().equals("AWS::ApiGateway::RestApi"))
                .map(resource -> resource.properties().path("Body").path("paths"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void close() {
        if (run != null) {
            run.close();
        }
    }

    /** Every method that a function answers, as a request line without its parameters. */
    Stream<String> operations() {
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{[^}]*}", "X")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersTheBrowsersQuestionWithoutAToken(String operation) throws Exception {
        var method = operation.substring(0, operation.indexOf(' '));
        var answer = send(
                operation.replaceFirst("\\w+", "OPTIONS"),
                "Access-Control-Request-Method: %s\r\nAccess-Control-Request-Headers: authorization".formatted(method));

        assertThat(answer.status()).isEqualTo(204);
        assertReadable(answer);
        assertThat(answer.header("Access-Control-Allow-Methods"))
                .hasValueSatisfying(value -> assertThat(value.split(",")).contains(method));
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .hasValueSatisfying(value -> assertThat(value.split(",")).contains("Authorization", "Content-Type"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void letsAPageReadWhatTheGatewayAnswers(String operation) throws Exception {
        var answer = send(operation, "Content-Length: 0");

        assertThat(answer.status()).isIn(400, 401);
        assertReadable(answer);
    }

    /** The query parameter that no operation has is refused by the function, after the gateway. */
    @ParameterizedTest
    @MethodSource("operations")
    void letsAPageReadWhatAFunctionAnswers(String operation) throws Exception {
        var answer = send(
                operation + "?no-such-parameter=1",
                "Authorization: Bearer %s\r\nIdempotency-Key: 0b0d7a4c-6f0e-4f4b-8f0e-2a6a0c0c0c0c\r\nContent-Length: 0"
                        .formatted(manager));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("no-such-parameter");
        assertReadable(answer);
    }

    private RawRequest.Answer send(String line, String headers) throws Exception {
        return RawRequest.of(door, line + " HTTP/1.1", "Origin: %s\r\n%s".formatted(origin, headers), "")
                .sendTo(door);
    }

    private void assertReadable(RawRequest.Answer answer) {
        assertThat(answer.header("Access-Control-Allow-Origin")).contains(origin);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }
}

package stackrun.lambda.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stackrun.functions.Probe;
import stackrun.lambda.ExecutionEnvironment;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Invocation;
import stackrun.lambda.LogSettings;
import stackrun.lambda.LogSettings.Format;
import stackrun.lambda.PlatformSettings;
import stackrun.lambda.Result;

/**
 * The contract of all execution environments.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined runtime environment variables</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-context.html">The Lambda context object</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
abstract class FunctionContract {

    static final InstantSource CLOCK = InstantSource.system();

    private final List<ExecutionEnvironment> started = new ArrayList<>();
    TestArtifact artifact;
    FunctionOutput output;

    abstract ExecutionEnvironment start(FunctionDefinition function, Map<String, String> environment);

    @BeforeEach
    void pack(@TempDir Path folder) throws IOException {
        artifact = TestArtifact.in(folder, "probes");
        output = new FunctionOutput(folder.resolve("logs"));
    }

    @AfterEach
    void stop() {
        started.forEach(ExecutionEnvironment::close);
        output.close();
    }

    @Test
    void givesAFunctionItsOwnSettingsAndLambdas() {
        var environment = start(artifact.function("Reader", Map.of("ORDERS_TABLE", "orders-1")));

        assertThat(answer(environment, "env ORDERS_TABLE")).isEqualTo("orders-1");
        assertThat(answer(environment, "env AWS_LAMBDA_FUNCTION_NAME")).isEqualTo("Reader");
        assertThat(answer(environment, "env AWS_LAMBDA_FUNCTION_VERSION")).isEqualTo("1");
        assertThat(answer(environment, "env AWS_LAMBDA_FUNCTION_MEMORY_SIZE")).isEqualTo("256");
        assertThat(answer(environment, "env AWS_LAMBDA_LOG_GROUP_NAME")).isEqualTo("/aws/lambda/Reader");
        assertThat(answer(environment, "env AWS_REGION")).isEqualTo("eu-west-1");
        assertThat(answer(environment, "env AWS_DEFAULT_REGION")).isEqualTo("eu-west-1");
        assertThat(answer(environment, "env AWS_ENDPOINT_URL_SQS")).isEqualTo("http://127.0.0.1:1");
        assertThat(answer(environment, "env _HANDLER")).isEqualTo(Probe.class.getName() + "::handleRequest");
        assertThat(answer(environment, "env HOME")).isEqualTo("null");
    }

    @Test
    void tellsAFunctionOfItsInvocation() {
        var environment = start(artifact.function("Reader"));
        var trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
        var invocation = new Invocation(
                UUID.randomUUID().toString(),
                TestArtifact.ARN + "Reader:live",
                bytes("trace"),
                CLOCK.instant().plusSeconds(20),
                trace);

        assertThat(text(environment.serve(invocation))).isEqualTo(trace);
        assertThat(answer(environment, "context")).isEqualTo("Reader 1 256 /aws/lambda/Reader");
        assertThat(answer(environment, "arn")).isEqualTo(TestArtifact.ARN + "Reader:live");
        assertThat(answer(environment, "client")).isEqualTo("null");
        assertThat(Integer.parseInt(answer(environment, "remaining"))).isBetween(1, 20_000);
        var result = environment.serve(invocation("request"));
        assertThat(text(result)).isEqualTo(result.requestId());
    }

    @Test
    void handsBytesOnUntouched() {
        var environment = start(artifact.function("Reader"));

        assertThat(answer(environment, "echo {\"ä\": \"\\u0000\" }  ")).isEqualTo("{\"ä\": \"\\u0000\" }  ");
        assertThat(answer(environment, "echo ")).isEmpty();
    }

    @Test
    void reportsWhatAFunctionThrowsAndGoesOn() {
        var environment = start(artifact.function("Thrower"));

        assertThat(environment.serve(invocation("fail quantity \"0\"\n")))
                .isInstanceOfSatisfying(Result.Failed.class, failed -> {
                    assertThat(failed.type()).isEqualTo("java.lang.IllegalArgumentException");
                    assertThat(failed.message()).isEqualTo("quantity \"0\"\n");
                });
        assertThat(environment.serve(invocation("error com/example/Gone")))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.type()).isEqualTo("java.lang.NoClassDefFoundError"));
    }

    /** A runtime may end itself after that, and the next event goes to another environment. */
    @Test
    void reportsThatAStackOverflowed() {
        var environment = start(artifact.function("Thrower"));

        assertThat(environment.serve(invocation("deep")))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.type()).isEqualTo("java.lang.StackOverflowError"));
    }

    @Test
    void failsAnAnswerThatIsTooLarge() {
        var environment = start(artifact.function("Writer"));

        assertThat(answer(environment, "large " + LargestAnswer.BYTES)).hasSize(LargestAnswer.BYTES);
        assertThat(environment.serve(invocation("large " + (LargestAnswer.BYTES + 1))))
                .isInstanceOfSatisfying(Result.Failed.class, failed -> {
                    assertThat(failed.type()).isEqualTo("Function.ResponseSizeTooLarge");
                    assertThat(failed.message()).contains("6291557", "6291556");
                });
    }

    @Test
    void endsAFunctionThatOverrunsItsTime() throws IOException {
        var function = TestArtifact.withTimeout(artifact.function("Sleeper"), Duration.ofSeconds(1));
        var environment = start(function);

        var result = environment.serve(new Invocation(
                UUID.randomUUID().toString(),
                function.arn(),
                bytes("hang"),
                CLOCK.instant().plusSeconds(1),
                null));

        assertThat(result).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.type()).isEqualTo("Sandbox.Timedout");
            assertThat(failed.message()).endsWith("Task timed out after 1.00 seconds");
        });
        assertThat(environment.usable()).isFalse();
        assertThat(Files.readString(output.file("Sleeper"))).contains(" Task timed out after 1.00 seconds\n");
    }

    /** "System logs … in unstructured plain text or JSON format." */
    @Test
    void writesLambdasOwnLinesInTheFormatOfTheFunction() throws IOException {
        var function = logging(artifact.function("Structured"), Format.JSON, "INFO");
        var now = Instant.parse("2026-01-01T00:00:00Z");

        output.error(function, "r-1", "Task timed out", now);
        output.error(artifact.function("Plain"), "r-1", "Task timed out", now);

        assertThat(Files.readString(output.file("Structured"))).isEqualTo("""
                {"timestamp":"2026-01-01T00:00:00Z","level":"ERROR","function":"Structured","requestId":"r-1",\
                "message":"Task timed out"}
                """);
        assertThat(Files.readString(output.file("Plain"))).isEqualTo("Task timed out\n");
    }

    /** "Choose the detail level of the logs" for JSON only; text has all of them. */
    @Test
    void letsThroughWhatAFunctionMayLog() throws IOException {
        FunctionOutput.divert();
        var structured = start(logging(artifact.function("Structured"), Format.JSON, "WARN"));
        var plain = start(logging(artifact.function("Plain"), Format.TEXT, "WARN"));

        for (var environment : List.of(structured, plain)) {
            for (var level : List.of("DEBUG", "INFO", "WARN", "ERROR", "UNDEFINED")) {
                answer(environment, "log %s a-%s-line".formatted(level, level));
            }
        }

        assertThat(Files.readString(output.file("Structured")))
                .contains("a-WARN-line", "a-ERROR-line", "a-UNDEFINED-line")
                .doesNotContain("a-DEBUG-line", "a-INFO-line");
        assertThat(Files.readString(output.file("Plain"))).contains("a-DEBUG-line", "a-INFO-line", "a-WARN-line");
    }

    @Test
    void tellsAFunctionHowToLog() {
        var structured = start(logging(artifact.function("Structured"), Format.JSON, "DEBUG"));
        var plain = start(logging(artifact.function("Plain"), Format.TEXT, "DEBUG"));

        assertThat(answer(structured, "env AWS_LAMBDA_LOG_FORMAT")).isEqualTo("JSON");
        assertThat(answer(structured, "env AWS_LAMBDA_LOG_LEVEL")).isEqualTo("DEBUG");
        assertThat(answer(structured, "env AWS_LAMBDA_LOG_GROUP_NAME")).isEqualTo("logs-of-Structured");
        assertThat(answer(structured, "context")).endsWith(" logs-of-Structured");
        assertThat(answer(plain, "env AWS_LAMBDA_LOG_FORMAT")).isEqualTo("Text");
        assertThat(answer(plain, "env AWS_LAMBDA_LOG_LEVEL")).isEqualTo("null");
    }

    @Test
    void saysWhyAFunctionDoesNotStart() {
        Assertions.assertThatThrownBy(() -> start(artifact.function("Broken", Map.of("FAIL_INIT", "yes"))))
                .isInstanceOf(ExecutionEnvironment.StartFailed.class)
                .hasMessageContainingAll("Broken", "no setting TABLE");
    }

    @Test
    void saysThatAHandlerIsMissing() {
        var function = TestArtifact.withHandler(artifact.function("Missing"), "com.example.Nowhere::handleRequest");

        Assertions.assertThatThrownBy(() -> start(function))
                .isInstanceOf(ExecutionEnvironment.StartFailed.class)
                .hasMessageContainingAll("Missing", "com.example.Nowhere");
    }

    @Test
    void showsAFunctionNothingOfTheRunnersClasses() {
        var environment = start(artifact.function("Reader"));

        assertThat(answer(environment, "class stackrun.lambda.Lambda")).isEqualTo("none");
        assertThat(answer(environment, "class tools.jackson.databind.json.JsonMapper"))
                .isEqualTo("none");
        assertThat(answer(environment, "class software.amazon.awssdk.services.sqs.SqsClient"))
                .isEqualTo("none");
        assertThat(answer(environment, "class com.amazonaws.services.lambda.runtime.Context"))
                .isEqualTo("com.amazonaws.services.lambda.runtime.Context");
        assertThat(answer(environment, "class com.amazonaws.services.lambda.runtime.serialization.PojoSerializer"))
                .isEqualTo("com.amazonaws.services.lambda.runtime.serialization.PojoSerializer");
    }

    @Test
    void keepsWhatAFunctionPrintsUnderItsName() throws IOException {
        FunctionOutput.divert();
        var environment = start(artifact.function("Printer"));

        answer(environment, "print {\"message\":\"hello\"}");

        assertThat(Files.readString(output.file("Printer"))).contains("{\"message\":\"hello\"}\n");
    }

    final ExecutionEnvironment start(FunctionDefinition function) {
        var endpoints = Map.of("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:1");
        var environment = start(function, function.fullEnvironment(endpoints, "eu-west-1"));
        started.add(environment);
        return environment;
    }

    static FunctionDefinition logging(FunctionDefinition function, Format format, String level) {
        var logs = new LogSettings(format, level, "logs-of-" + function.name());
        return TestArtifact.withPlatform(function, new PlatformSettings(false, logs, 512));
    }

    static Invocation invocation(String command) {
        return new Invocation(
                UUID.randomUUID().toString(),
                TestArtifact.ARN + "Reader:live",
                bytes(command),
                CLOCK.instant().plusSeconds(20),
                null);
    }

    static String answer(ExecutionEnvironment environment, String command) {
        return text(environment.serve(invocation(command)));
    }

    static String text(Result result) {
        if (result instanceof Result.Answered answered) {
            return new String(answered.payload(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("the function did not answer but: " + result);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

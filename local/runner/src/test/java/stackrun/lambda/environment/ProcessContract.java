package stackrun.lambda.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import stackrun.lambda.ExecutionEnvironment;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Result;
import stackrun.run.Await;

/**
 * The contract of functions in a JVM of their own, for both runtimes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
abstract class ProcessContract extends FunctionContract {

    abstract RuntimeKind runtime();

    @Override
    ExecutionEnvironment start(FunctionDefinition function, Map<String, String> environment) {
        return ProcessEnvironment.start(function, environment, artifact.taskRoot(), runtime(), output, CLOCK);
    }

    /**
     * Nothing of whoever started the run is in it; the endpoints are this run's.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
     *     runtime environment variables</a>
     */
    @Test
    void givesAProcessTheEnvironmentOfLambdaAlone() {
        var environment = start(artifact.function("Reader"));

        assertThat(answer(environment, "environment").split(" "))
                .containsExactly(
                        "AWS_DEFAULT_REGION",
                        "AWS_ENDPOINT_URL_SQS",
                        "AWS_EXECUTION_ENV",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        "AWS_LAMBDA_FUNCTION_NAME",
                        "AWS_LAMBDA_FUNCTION_VERSION",
                        "AWS_LAMBDA_INITIALIZATION_TYPE",
                        "AWS_LAMBDA_LOG_FORMAT",
                        "AWS_LAMBDA_LOG_GROUP_NAME",
                        "AWS_LAMBDA_LOG_STREAM_NAME",
                        "AWS_LAMBDA_RUNTIME_API",
                        "AWS_REGION",
                        "AWS_XRAY_CONTEXT_MISSING",
                        "LAMBDA_TASK_ROOT",
                        "LANG",
                        "PATH",
                        "TZ",
                        "_HANDLER");
        assertThat(answer(environment, "env LANG")).isEqualTo("en_US.UTF-8");
        assertThat(answer(environment, "env TZ")).isEqualTo(":UTC");
        assertThat(answer(environment, "env AWS_EXECUTION_ENV")).isEqualTo("AWS_Lambda_java25");
    }

    @Test
    void failsAtOnceWhenTheProcessEnds() {
        var environment = start(artifact.function("Quitter"));

        assertThat(environment.serve(invocation("exit")))
                .isInstanceOfSatisfying(
                        Result.Failed.class, failed -> assertThat(failed.type()).isEqualTo("Runtime.ExitError"));
        assertThat(environment.usable()).isFalse();
    }

    @Test
    void endsTheProcessWithItsEnvironment() throws Exception {
        var environment = start(artifact.function("Reader"));
        var process = process(environment);

        environment.close();

        process.onExit().get(10, TimeUnit.SECONDS);
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void givesEachEnvironmentATemporaryFolderThatEndsWithIt() {
        var one = start(artifact.function("Writer"));
        var other = start(artifact.function("Writer"));
        var folder = Path.of(answer(one, "property java.io.tmpdir"));
        var file = Path.of(answer(one, "temporary"));

        assertThat(file).exists().hasParentRaw(folder);
        assertThat(answer(other, "property java.io.tmpdir")).isNotEqualTo(folder.toString());
        one.close();

        Await.until(() -> Files.exists(folder), exists -> !exists);
        assertThat(answer(other, "temporary")).isNotEmpty();
    }

    @Test
    void endsTheProcessWhenItsParentIsKilled() throws Exception {
        var parent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        artifact.repository().toString(),
                        runtime().name()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle child;
        try (var lines = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();

            parent.destroyForcibly().waitFor();
        }

        child.onExit().get(20, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private static ProcessHandle process(ExecutionEnvironment environment) {
        return ProcessHandle.of(Long.parseLong(answer(environment, "process"))).orElseThrow();
    }

    /** Starts a function, prints its process id and waits to be killed. */
    static final class Parent {

        public static void main(String[] args) throws Exception {
            var artifact = new TestArtifact(Path.of(args[0]), "probes");
            var output = new FunctionOutput(Path.of(args[0], "parent"));
            var environment = ProcessEnvironment.start(
                    artifact.function("Orphan"),
                    artifact.function("Orphan").fullEnvironment(Map.of(), "eu-west-1"),
                    artifact.taskRoot(),
                    RuntimeKind.valueOf(args[1]),
                    output,
                    CLOCK);
            System.out.println(answer(environment, "process"));
            Thread.currentThread().join();
        }
    }
}

package stackrun.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.functions.Hooks;

/**
 * SnapStart under AWS's Runtime Interface Client: the checkpoint is taken and restored at once, its hooks run as in AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
 */
class SnapStartTest {

    private static final String PREFIX = "/2018-06-01/runtime";

    private TestArtifact artifact;
    private FunctionDefinition function;

    @BeforeEach
    void pack(@TempDir Path folder) throws Exception {
        artifact = TestArtifact.in(folder, "probes");
        function = TestArtifact.withSnapStart(
                TestArtifact.withHandler(artifact.function("Hooked"), Hooks.class.getName() + "::handleRequest"));
    }

    @Test
    void runsTheHooksOnEitherSideOfTheRestore() throws Exception {
        var requests = new CopyOnWriteArrayList<String>();
        var answered = new CompletableFuture<String>();
        var noMore = new CountDownLatch(1);
        try (var api = HttpServer.start(request -> {
            requests.add(request.path().replace(PREFIX, ""));
            return switch (request.path().replace(PREFIX, "")) {
                case "/invocation/next" -> {
                    if (answered.isDone()) {
                        noMore.await();
                    }
                    yield new HttpResponse(
                            200,
                            HttpHeaders.of("Content-Type", "application/json")
                                    .add("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd")
                                    .add("Lambda-Runtime-Deadline-Ms", "4102444800000")
                                    .add("Lambda-Runtime-Invoked-Function-Arn", function.arn()),
                            "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
                case "/invocation/8476a536-e9f4-11e8-9739-2dfe598c3fcd/response" -> {
                    answered.complete("answered");
                    yield HttpResponse.empty(202);
                }
                default -> HttpResponse.empty(200);
            };
        })) {
            var builder = new ProcessBuilder(
                            FunctionCommand.of(function, RuntimeKind.INTERFACE_CLIENT, artifact.repository()))
                    .directory(artifact.taskRoot().toFile())
                    .inheritIO()
                    .redirectInput(ProcessBuilder.Redirect.PIPE);
            builder.environment().clear();
            builder.environment().putAll(function.fullEnvironment(Map.of("TELLS", "yes"), "eu-west-1"));
            builder.environment()
                    .putAll(FunctionCommand.environment(
                            function,
                            RuntimeKind.INTERFACE_CLIENT,
                            artifact.taskRoot(),
                            api.uri().getAuthority()));
            var process = builder.start();
            try {
                answered.get(60, TimeUnit.SECONDS);
            } finally {
                process.destroyForcibly();
                noMore.countDown();
            }
        }

        assertThat(requests)
                .startsWith(
                        "/init",
                        "/beforeCheckpoint",
                        "/restore/next",
                        "/afterRestore",
                        "/invocation/next",
                        "/invocation");
    }

    @Test
    void servesAFunctionWithHooks(@TempDir Path folder) {
        try (var output = new FunctionOutput(folder);
                var environment = start(Map.of(), output)) {
            assertThat(FunctionContract.answer(environment, "{\"order\":1}")).isEqualTo("{\"order\":1}");
        }
    }

    @Test
    void saysThatARestoreFailed(@TempDir Path folder) {
        try (var output = new FunctionOutput(folder)) {
            assertThatThrownBy(() -> start(Map.of("FAIL_RESTORE", "yes"), output))
                    .isInstanceOf(ExecutionEnvironment.StartFailed.class)
                    .hasMessageContaining("Hooked");
        }
    }

    private ExecutionEnvironment start(Map<String, String> endpoints, FunctionOutput output) {
        return ProcessEnvironment.start(
                function,
                function.fullEnvironment(endpoints, "eu-west-1"),
                artifact.taskRoot(),
                RuntimeKind.INTERFACE_CLIENT,
                output,
                FunctionContract.CLOCK);
    }
}

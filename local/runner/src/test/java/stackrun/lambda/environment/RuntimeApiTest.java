package stackrun.lambda.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stackrun.lambda.Invocation;
import stackrun.lambda.Result;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lambda's side of the Runtime API, from a runtime's point of view.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
class RuntimeApiTest {

    private static final String ARN = TestArtifact.ARN + "Work:live";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Instant DEADLINE = Instant.parse("2026-01-01T00:00:10Z");

    private final RuntimeApi api = RuntimeApi.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<String> exit = new CompletableFuture<>();

    @AfterEach
    void stop() {
        api.close();
        threads.shutdownNow();
        http.close();
    }

    @Test
    void handsOutAnEventWithAllThatARuntimeNeeds() throws Exception {
        var invocation = invocation("{\"order\":1}", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1");
        var result = serve(invocation);

        var next = get("/invocation/next");

        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.body()).isEqualTo("{\"order\":1}");
        // Without a content type the client's native code ends the process.
        assertThat(header(next, "Content-Type")).isEqualTo("application/json");
        assertThat(header(next, "Lambda-Runtime-Aws-Request-Id")).isEqualTo(invocation.requestId());
        assertThat(header(next, "Lambda-Runtime-Deadline-Ms")).isEqualTo("1767225610000");
        assertThat(header(next, "Lambda-Runtime-Invoked-Function-Arn")).isEqualTo(ARN);
        assertThat(header(next, "Lambda-Runtime-Trace-Id"))
                .isEqualTo("Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1");
        assertThat(next.headers().map()).doesNotContainKeys("lambda-runtime-client-context");
        assertThat(post(invocation, "response", "done").statusCode()).isEqualTo(202);
        assertThat(get(result))
                .isInstanceOfSatisfying(
                        Result.Answered.class,
                        answered -> assertThat(answered.payload()).isEqualTo("done".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isReadyWhenTheRuntimeAsksForItsFirstEvent() throws Exception {
        assertThat(api.ready()).isNotDone();
        var next = threads.submit(() -> get("/invocation/next"));

        assertThat(api.ready()).succeedsWithin(TIMEOUT).isEqualTo(true);
        var result = serve(invocation("{}", null));
        get(next);
        exit.complete("ended");
        assertThat(get(result)).isInstanceOf(Result.Failed.class);
    }

    @Test
    void takesAnErrorForTheAnswer() throws Exception {
        var invocation = invocation("{}", null);
        var result = serve(invocation);
        get("/invocation/next");

        post(
                invocation,
                "error",
                "{\"errorMessage\":\"no stock\",\"errorType\":\"com.example.NoStock\",\"stackTrace\":[]}");

        assertThat(get(result)).isEqualTo(new Result.Failed(invocation.requestId(), "com.example.NoStock", "no stock"));
    }

    @Test
    void failsTheStartThatTheRuntimeReportsAsFailed() throws Exception {
        send("/init/error", "{\"errorMessage\":\"no setting TABLE\",\"errorType\":\"x\"}");

        assertThat(api.ready()).failsWithin(TIMEOUT).withThrowableThat().withMessageContaining("no setting TABLE");
    }

    @Test
    void failsTheStartWhoseRestoreFailed() throws Exception {
        assertThat(get("/restore/next").statusCode()).isEqualTo(200);
        send("/restore/error", "no json");

        assertThat(api.ready()).failsWithin(TIMEOUT).withThrowableOfType(ExecutionException.class);
    }

    @Test
    void letsTheFunctionWaitAtItsCheckpoint() throws Exception {
        var reached = new CompletableFuture<Boolean>();
        var restore = new CompletableFuture<Boolean>();
        try (var paused = RuntimeApi.start(() -> {
            reached.complete(true);
            restore.join();
        })) {
            var asked = URI.create("http://%s/2018-06-01/runtime/restore/next".formatted(paused.authority()));
            var answer = http.sendAsync(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString());

            assertThat(reached).succeedsWithin(TIMEOUT);
            assertThat(answer).isNotDone();
            restore.complete(true);
            assertThat(answer).succeedsWithin(TIMEOUT).returns(200, HttpResponse::statusCode);
        }
    }

    @Test
    void refusesTheAnswerToAnInvocationThatIsNotOpen() throws Exception {
        var invocation = invocation("{}", null);
        var result = serve(invocation);
        get("/invocation/next");

        var late = send("/invocation/%s/response".formatted(UUID.randomUUID()), "late");

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(late.body()).path("errorType").asString())
                .isEqualTo("InvalidRequestID");
        assertThat(result.isDone()).isFalse();
        post(invocation, "response", "right");
        assertThat(get(result)).isInstanceOf(Result.Answered.class);
    }

    /**
     * A runtime that asks with two threads has two events at once, and may answer the second one first.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda Managed Instances support concurrent
     *     requests</a>
     */
    @Test
    void handsOutSeveralEventsAtOnceAndTakesEachAnswerForItsOwn() throws Exception {
        var first = invocation("1", null);
        var firstResult = serve(first);
        assertThat(get("/invocation/next").body()).isEqualTo("1");
        var second = invocation("2", null);
        var secondResult = serve(second);
        assertThat(get("/invocation/next").body()).isEqualTo("2");

        assertThat(post(second, "response", "to the second").statusCode()).isEqualTo(202);
        assertThat(firstResult.isDone()).isFalse();
        assertThat(post(first, "error", "{\"errorType\":\"First\",\"errorMessage\":\"\"}")
                        .statusCode())
                .isEqualTo(202);

        assertThat(get(secondResult))
                .isInstanceOfSatisfying(
                        Result.Answered.class,
                        answered -> assertThat(answered.payload())
                                .isEqualTo("to the second".getBytes(StandardCharsets.UTF_8)));
        assertThat(get(firstResult)).isEqualTo(new Result.Failed(first.requestId(), "First", ""));
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() throws Exception {
        var invocation = invocation("{}", null);
        var result = serve(invocation);
        get("/invocation/next");

        assertThat(post(invocation, "response", "x".repeat(LargestAnswer.BYTES + 1))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post(invocation, "error", "{}").statusCode())
                .as("the runtime's report of the same failure")
                .isEqualTo(202);
        assertThat(get(result))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.type()).isEqualTo("Function.ResponseSizeTooLarge"));
    }

    @Test
    void failsWhatIsOpenWhenTheRuntimeEnds() throws Exception {
        var invocation = invocation("{}", null);
        var result = serve(invocation);
        get("/invocation/next");

        exit.complete("ended");

        assertThat(get(result)).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.type()).isEqualTo("Runtime.ExitError");
            assertThat(failed.message()).contains(invocation.requestId());
        });
    }

    @Test
    void waitsForARuntimeAndItsAnswerNoLongerThanAgreed() throws Exception {
        assertThatThrownBy(() -> api.serve(invocation("{}", null), Duration.ofMillis(1), exit))
                .isInstanceOf(TimeoutException.class);
        var next = threads.submit(() -> get("/invocation/next"));
        assertThatThrownBy(() -> api.serve(invocation("{}", null), Duration.ofMillis(200), exit))
                .isInstanceOf(TimeoutException.class);
        get(next);
    }

    @Test
    void knowsNothingElse() throws Exception {
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(send("/invocation/next", "").statusCode()).isEqualTo(400);
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    private Future<Result> serve(Invocation invocation) {
        return threads.submit(() -> api.serve(invocation, Duration.ofSeconds(30), exit));
    }

    private static Invocation invocation(String event, @Nullable String trace) {
        return new Invocation(
                UUID.randomUUID().toString(), ARN, event.getBytes(StandardCharsets.UTF_8), DEADLINE, trace);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Invocation invocation, String what, String body)
            throws IOException, InterruptedException {
        return send("/invocation/%s/%s".formatted(invocation.requestId(), what), body);
    }

    private HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://%s/2018-06-01/runtime%s".formatted(api.authority(), path));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

package stackrun.lambda.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.http.ServerOptions;
import stackrun.lambda.Invocation;
import stackrun.lambda.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lambda's side of the Runtime API for one environment: hands out an event to each request for one and takes its answer. A
 * runtime that asks with several threads gets several events at once, as in Lambda Managed Instances.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-java-runtime.html">Java runtime for
 *     Lambda Managed Instances</a>
 */
public final class RuntimeApi implements AutoCloseable {

    private static final String PREFIX = "/2018-06-01/runtime";
    private static final String INVOCATION = "/invocation/";

    /** The client puts the frames of what was thrown into a header for X-Ray, up to a megabyte of them. */
    private static final int MAX_HEADER_BYTES = 1200 * 1024;

    private static final Duration OFFER_INTERVAL = Duration.ofMillis(50);

    /** One event and what will become of it. */
    private record Pending(Invocation invocation, CompletableFuture<Result> result) {}

    private final Runnable checkpoint;
    private final HttpServer server;
    private final SynchronousQueue<Pending> next = new SynchronousQueue<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    /** Events that were handed out and not answered yet, by request id. */
    private final Map<String, Pending> current = new ConcurrentHashMap<>();

    private RuntimeApi(Runnable checkpoint) throws IOException {
        this.checkpoint = checkpoint;
        this.server = HttpServer.start(ServerOptions.standard().withHeaderBytes(MAX_HEADER_BYTES), this::answer);
    }

    static RuntimeApi start() {
        return start(() -> {});
    }

    /**
     * Starts an endpoint for one environment.
     *
     * @param checkpoint runs between a SnapStart function's checkpoint and its restore, while the function waits
     */
    public static RuntimeApi start(Runnable checkpoint) {
        try {
            return new RuntimeApi(checkpoint);
        } catch (IOException e) {
            throw new UncheckedIOException("the Runtime API cannot listen", e);
        }
    }

    /** The host and port, as {@code AWS_LAMBDA_RUNTIME_API} names them. */
    public String authority() {
        return server.uri().getAuthority();
    }

    /** Completes when the runtime asks for its first event; fails when its start does. */
    public CompletableFuture<Boolean> ready() {
        return ready;
    }

    /**
     * Gives the event to the runtime and waits for the answer.
     *
     * @param exit completes when the runtime ends, after which there will be none
     */
    public Result serve(Invocation invocation, Duration patience, CompletableFuture<?> exit)
            throws InterruptedException, TimeoutException, ExecutionException {
        long end = System.nanoTime() + patience.toNanos();
        var pending = new Pending(invocation, new CompletableFuture<>());
        var _ = exit.thenRun(() -> pending.result().complete(exited(invocation.requestId())));
        while (!next.offer(pending, OFFER_INTERVAL.toNanos(), TimeUnit.NANOSECONDS)) {
            if (pending.result().isDone()) {
                return pending.result().get();
            }
            if (System.nanoTime() > end) {
                throw new TimeoutException();
            }
        }
        return pending.result().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private static Result exited(String requestId) {
        return new Result.Failed(
                requestId, "Runtime.ExitError", "RequestId: %s Error: Runtime exited".formatted(requestId));
    }

    private HttpResponse answer(HttpRequest request) throws InterruptedException {
        var path = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : "";
        return switch (request.method() + " " + path) {
            case "GET /invocation/next" -> next();
            case "POST /init/error", "POST /restore/error" -> {
                ready.completeExceptionally(
                        new IllegalStateException(failed("", request).message()));
                yield accepted();
            }
            // SnapStart: the checkpoint is taken and restored at once.
            case "GET /restore/next" -> {
                checkpoint.run();
                yield HttpResponse.empty(200);
            }
            default -> ofInvocation(request, path);
        };
    }

    private HttpResponse ofInvocation(HttpRequest request, String path) {
        if (!request.method().equals("POST") || !path.startsWith(INVOCATION)) {
            return HttpResponse.empty(404);
        }
        var asked = path.substring(INVOCATION.length()).split("/", -1);
        var pending = current.get(asked[0]);
        if (pending == null || asked.length != 2) {
            return refused(400, "InvalidRequestID", "Invalid request ID");
        }
        return switch (asked[1]) {
            case "response" -> response(pending, request);
            case "error" -> {
                finish(pending, failed(asked[0], request));
                yield accepted();
            }
            default -> HttpResponse.empty(404);
        };
    }

    /** An answer that is too large stays open, because the runtime reports an error after it. */
    private HttpResponse response(Pending pending, HttpRequest request) {
        var result = LargestAnswer.check(pending.invocation().requestId(), request.body());
        if (result instanceof Result.Failed failed) {
            pending.result().complete(failed);
            return refused(413, failed.type(), failed.message());
        }
        finish(pending, result);
        return accepted();
    }

    private void finish(Pending pending, Result result) {
        current.remove(pending.invocation().requestId());
        pending.result().complete(result);
    }

    private static HttpResponse refused(int status, String type, String message) {
        var error = JsonMapper.shared().createObjectNode();
        error.put("errorType", type);
        error.put("errorMessage", message);
        return HttpResponse.of(status, "application/json", error.toString());
    }

    private HttpResponse next() throws InterruptedException {
        ready.complete(true);
        var pending = next.take();
        var invocation = pending.invocation();
        current.put(invocation.requestId(), pending);
        var headers = new HttpHeaders()
                .add("Content-Type", "application/json")
                .add("Lambda-Runtime-Aws-Request-Id", invocation.requestId())
                .add(
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(invocation.deadline().toEpochMilli()))
                .add("Lambda-Runtime-Invoked-Function-Arn", invocation.functionArn());
        if (invocation.trace() != null) {
            headers.add("Lambda-Runtime-Trace-Id", invocation.trace());
        }
        return new HttpResponse(200, headers, invocation.event());
    }

    private static HttpResponse accepted() {
        return HttpResponse.of(202, "application/json", "{\"status\":\"OK\"}");
    }

    private static Result.Failed failed(String requestId, HttpRequest request) {
        var type = request.headers().first("Lambda-Runtime-Function-Error-Type").orElse("Unhandled");
        try {
            var error = JsonMapper.shared().readTree(request.body());
            return new Result.Failed(
                    requestId,
                    error.path("errorType").asString(type),
                    error.path("errorMessage").asString(""));
        } catch (JacksonException e) {
            return new Result.Failed(requestId, type, "the runtime reported no error in JSON");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

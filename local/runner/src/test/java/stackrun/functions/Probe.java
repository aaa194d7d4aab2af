package stackrun.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A function that does what its event says, so that one artifact serves all tests. */
public final class Probe implements RequestStreamHandler {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicInteger STARTING = new AtomicInteger();

    private final Map<String, String> environment;

    /** As Lambda makes it. */
    public Probe() {
        this(System.getenv());
    }

    public Probe(Map<String, String> environment) {
        this.environment = environment;
        if (environment.containsKey("FAIL_INIT")) {
            throw new IllegalStateException("no setting TABLE");
        }
        if (environment.containsKey("START_ALONE")) {
            startAlone();
        }
    }

    /** As an application that sets up static fields when it starts. */
    private static void startAlone() {
        if (STARTING.incrementAndGet() > 1) {
            throw new IllegalStateException("another one is starting");
        }
        LockSupport.parkNanos(200_000_000);
        STARTING.decrementAndGet();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var words = new String(input.readAllBytes(), StandardCharsets.UTF_8).split(" ", 2);
        var argument = words.length > 1 ? words[1] : "";
        var answer = switch (words[0]) {
            case "echo" -> argument;
            case "env" -> String.valueOf(environment.get(argument));
            case "environment" -> String.join(" ", new TreeSet<>(environment.keySet()));
            case "process" -> String.valueOf(ProcessHandle.current().pid());
            case "request" -> context.getAwsRequestId();
            case "arn" -> context.getInvokedFunctionArn();
            case "remaining" -> String.valueOf(context.getRemainingTimeInMillis());
            case "trace" -> trace(context);
            case "client" -> String.valueOf(context.getClientContext());
            case "context" ->
                "%s %s %s %s"
                        .formatted(
                                context.getFunctionName(),
                                context.getFunctionVersion(),
                                context.getMemoryLimitInMB(),
                                context.getLogGroupName());
            case "count" -> String.valueOf(CALLS.incrementAndGet());
            case "class" -> found(argument);
            case "large" -> "x".repeat(Integer.parseInt(argument));
            case "print" -> print(argument);
            case "log" -> log(context, argument);
            case "temporary" -> Files.createTempFile("probe", null).toString();
            case "property" -> System.getProperty(argument, "none");
            case "fail" -> throw new IllegalArgumentException(argument);
            case "error" -> throw new NoClassDefFoundError(argument);
            case "deep" -> deep(0);
            case "exit" -> exit();
            case "hang" -> hang();
            default -> throw new IllegalArgumentException("there is no command " + words[0]);
        };
        output.write(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String trace(Context context) {
        return Objects.requireNonNullElseGet(
                context.getXrayTraceId(), () -> System.getProperty("com.amazonaws.xray.traceHeader", "none"));
    }

    private static String found(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader())
                    .getName();
        } catch (ClassNotFoundException e) {
            return "none";
        }
    }

    private static String print(String text) {
        System.out.println(text);
        return text;
    }

    private static String log(Context context, String levelAndText) {
        var parts = levelAndText.split(" ", 2);
        context.getLogger().log(parts[1] + "\n", LogLevel.valueOf(parts[0]));
        return parts[1];
    }

    private static String deep(int depth) {
        return depth < 0 ? "" : deep(depth + 1) + depth;
    }

    private static String exit() {
        Runtime.getRuntime().halt(3);
        return "";
    }

    private static String hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}

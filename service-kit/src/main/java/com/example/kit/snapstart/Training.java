package com.example.kit.snapstart;

import com.example.kit.http.TokenProperties;
import com.example.kit.lambda.SpringFunctionHandler;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Trains the AOT cache of each function of a service that was unpacked into a file tree, and checks that the function uses it.
 *
 * <p>The tree's own {@code bootstrap} starts AWS's Runtime Interface Client, which receives the examples of the function's rehearsal.
 * SDK and HTTP client are the real ones; their calls are answered from the scripts by this process. A wrong answer fails the
 * build, and so does a function that does not find its classes in the cache.
 *
 * @see <a href="https://openjdk.org/jeps/514">JEP 514: Ahead-of-Time Command-Line Ergonomics</a>
 */
public final class Training implements AutoCloseable {

    /** The second one runs what only follows a first event. */
    private static final int ROUNDS = 2;

    /** Tokens expire then. */
    private static final Clock LATER = Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Path tree;
    private final String mainClass;
    private final Path logs;
    private final RehearsedTokens tokens;
    private final TrainingCloud cloud;
    private final TrainingSettings settings;

    private Training(Path tree, String mainClass, Path logs) throws IOException, JOSEException {
        this.tree = tree;
        this.mainClass = mainClass;
        this.logs = Files.createDirectories(logs);
        this.tokens = new RehearsedTokens();
        this.cloud = new TrainingCloud(tokens.keySet());
        this.settings = new TrainingSettings(cloud.url());
    }

    /** Arguments: the file tree, the service's main class, a folder for logs, and functions, if not all. */
    static void main(String... arguments) throws IOException, JOSEException, InterruptedException {
        var named = List.of(arguments).subList(3, arguments.length);
        var tree = Path.of(arguments[0]).toAbsolutePath();
        try (var training = new Training(tree, arguments[1], Path.of(arguments[2]))) {
            Files.createDirectories(tree.resolve("aot"));
            for (var function : named.isEmpty() ? functions() : named) {
                training.train(function);
                training.check(function);
            }
        }
    }

    /** The functions of the service on the class path: those that have a script. */
    private static List<String> functions() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:rehearsal/*.json"))
                .map(script -> Objects.requireNonNull(script.getFilename()).replace(".json", ""))
                .sorted()
                .toList();
    }

    private void train(String function) throws IOException, JOSEException, InterruptedException {
        var cache = cache(function);
        Files.deleteIfExists(cache);
        var environment = environment(function, "-XX:AOTCacheOutput=" + cache);
        try (var process = TrainingProcess.start(tree, logs.resolve(function + ".training.log"), environment)) {
            for (int i = 0; i < ROUNDS; i++) {
                invoke(function, process);
            }
            process.end();
            if (!Files.exists(cache)) {
                throw new IllegalStateException(
                        "the JVM wrote no AOT cache for %s: %s".formatted(function, process.output()));
            }
        }
    }

    /** Starts the function again, as it is deployed. The JVM ends at once if it cannot use the cache. */
    private void check(String function) throws IOException, JOSEException, InterruptedException {
        var loaded = logs.resolve(function + ".classes");
        Files.deleteIfExists(loaded);
        var options = "-XX:AOTCache=%s -XX:AOTMode=on -Xlog:class+load:file=%s".formatted(cache(function), loaded);
        try (var process =
                TrainingProcess.start(tree, logs.resolve(function + ".log"), environment(function, options))) {
            invoke(function, process);
        }
        var classes = CachedClasses.in(loaded);
        classes.requireCached(function);
        System.out.printf(
                "%s: %s of %s classes from its AOT cache of %s MB%n",
                function, classes.fromCache(), classes.all(), Files.size(cache(function)) / 1_000_000);
    }

    private Path cache(String function) {
        return tree.resolve("aot").resolve(function + ".aot");
    }

    private Map<String, String> environment(String function, String options) {
        var environment = new HashMap<>(settings.variables());
        environment.putAll(Map.of(
                "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                "AWS_LAMBDA_FUNCTION_NAME", "training",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                "AWS_REGION", "eu-west-1",
                "AWS_ENDPOINT_URL", cloud.url(),
                "AWS_ACCESS_KEY_ID", "training",
                "AWS_SECRET_ACCESS_KEY", "training"));
        environment.putAll(Map.of(
                "MAIN_CLASS", mainClass,
                "SPRING_CLOUD_FUNCTION_DEFINITION", function,
                "_HANDLER", SpringFunctionHandler.class.getName() + "::handleRequest",
                "AOT_OPTIONS", options));
        return environment;
    }

    private void invoke(String function, TrainingProcess process)
            throws IOException, JOSEException, InterruptedException {
        for (var example : Script.of(function, settings::resolve).examples()) {
            cloud.use(Objects.requireNonNullElse(example.replies(), Map.of()));
            try {
                Outcome.requireSuccess(process.invoke(function, event(example)));
                Outcome.requireSuccess(cloud.called());
            } catch (IllegalStateException e) {
                throw new IllegalStateException("%s: %s%n%s".formatted(function, e.getMessage(), process.output()), e);
            }
        }
    }

    private String event(Script.Example example) throws JOSEException {
        var event = example.event().toString().replace("${callback}", cloud.callback());
        if (example.claims() == null) {
            return event;
        }
        var pool = new TokenProperties(settings.issuer(), Set.of(TrainingSettings.CLIENT));
        return event.replace("${token}", tokens.issue(pool, LATER, example.claims()));
    }

    @Override
    public void close() {
        cloud.close();
    }
}

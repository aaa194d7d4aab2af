package com.example.local.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.snapstart.DeployedFunctions;
import com.example.local.threads.Evidence.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stackrun.lambda.Result;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every function, packed as for Lambda, serves 64 requests at once in one process under AWS's Runtime Interface Client, as in
 * Lambda Managed Instances. Nothing of one request is found in the answer, log line, metric, trace, call or key of another.
 *
 * <p>By default, 5,000 requests, and the functions of a service share a process. With {@code -Dthreads.requests=5000},
 * on demand, each function has a process of its own and 5,000 requests, of which those of the digests are 64,
 * because each makes about 200 calls.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-java-runtime.html">Java runtime for
 *     Lambda Managed Instances</a>
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's Runtime Interface Client runs on Linux alone")
class ManyThreadsTest {

    private static final int THREADS = 64;
    private static final int REQUESTS = 5_000;
    private static final int REQUESTS_OF_DIGESTS = 24;

    /** The requests of each function, or 0 for {@link #REQUESTS} in all. */
    private static final int OF_EACH = Integer.getInteger("threads.requests", 0);

    private static final Requests requests = new Requests();
    private static Shop shop;

    static Collection<String> functions() {
        return DeployedFunctions.mainClasses().keySet();
    }

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        var digests =
                functions().stream().filter(name -> name.startsWith("digest")).toList();
        var others =
                functions().stream().filter(name -> !digests.contains(name)).toList();
        digests.forEach(function -> requests.add(function, OF_EACH > 0 ? THREADS : REQUESTS_OF_DIGESTS));
        for (int i = 0; i < others.size(); i++) {
            var left = REQUESTS - requests.size();
            requests.add(others.get(i), OF_EACH > 0 ? OF_EACH : left / (others.size() - i));
        }
        shop = new Shop(folder, requests);
        if (OF_EACH > 0) {
            for (var function : functions()) {
                serve(shop.start(function, THREADS), List.of(function));
            }
            return;
        }
        try (var services = Executors.newVirtualThreadPerTaskExecutor()) {
            var served = new ArrayList<Future<?>>();
            for (var functions : Shop.functionsByModule().values()) {
                served.add(services.submit(() -> {
                    serve(shop.start(functions, THREADS), functions);
                    return null;
                }));
            }
            for (var each : served) {
                each.get();
            }
        }
    }

    private static void serve(ConcurrentEnvironment environment, List<String> functions) throws Exception {
        try (environment) {
            environment.awaitReady();
            var numbers = new ArrayList<>(functions.stream()
                    .flatMap(name -> requests.of(name).stream())
                    .toList());
            java.util.Collections.shuffle(numbers, new java.util.Random(1));
            shop.send(environment, numbers, THREADS);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingCrosses(Kind kind) {
        assertThat(shop.evidence().crossed(kind))
                .as(() -> String.join("\n", shop.evidence().crossings()))
                .isEmpty();
    }

    /** Otherwise nothing could cross. */
    @ParameterizedTest
    @EnumSource
    void everyKindCarriesCanaries(Kind kind) {
        assertThat(Stream.iterate(0, number -> number + 1)
                        .limit(requests.size())
                        .mapToInt(number -> shop.evidence().count(kind, number))
                        .sum())
                .isPositive();
    }

    @Test
    void theEnvironmentsReportNoErrorOfTheirOwn() {
        assertThat(shop.evidence().withoutOwner()).noneMatch(line -> line.contains("ERROR"));
    }

    /** A line that is with another request is missing in its own. */
    @ParameterizedTest
    @MethodSource("functions")
    void everyRequestHasTheSameNumberOfLines(String function) {
        for (var denied : List.of(true, false)) {
            var numbers = requests.of(function, denied);
            for (var kind : List.of(Kind.ANSWER, Kind.LOG, Kind.METRIC, Kind.KEY)) {
                assertThat(shop.evidence().counts(kind, numbers))
                        .as("%s of requests that are %sdenied", kind, denied ? "" : "not ")
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyRequestIsAnsweredAsIfItWereAlone(String function) {
        for (var number : requests.of(function)) {
            var result = shop.result(number);
            assertThat(succeeded(result)).as(Shop.text(result)).isEqualTo(!requests.denied(number));
        }
    }

    private static boolean succeeded(Result result) {
        if (!(result instanceof Result.Answered(var id, var payload))) {
            return false;
        }
        var text = new String(payload, StandardCharsets.UTF_8);
        var json = JsonMapper.shared().readTree(text.isEmpty() ? "{}" : text);
        return json.path("statusCode").asInt(200) < 300
                && json.path("batchItemFailures").isEmpty()
                && json.path("Status").asString("SUCCESS").equals("SUCCESS");
    }
}

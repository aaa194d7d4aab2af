package com.example.local.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.threads.Evidence.Kind;
import com.example.local.threads.environment.Leak;
import com.example.local.threads.environment.LeakingHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A mistake of each kind is found by {@link Evidence}, so that no crossing in {@link ManyThreadsTest} means that there is none. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's Runtime Interface Client runs on Linux alone")
class LeaksAreFoundTest {

    private static final Canary ALICE = new Canary(0);
    private static final Canary BOB = new Canary(1);

    private static final int THREADS = 16;
    private static final int REQUESTS = 64;
    private static final String FUNCTION = "listOrdersFunction";

    private static Map<Leak, List<Integer>> numbers;
    private static Evidence evidence;

    @BeforeAll
    static void leak(@TempDir Path folder) throws Exception {
        var requests = new Requests();
        numbers = new EnumMap<>(Leak.class);
        for (var leak : Leak.values()) {
            int first = requests.size();
            requests.add(FUNCTION, REQUESTS);
            numbers.put(leak, IntStream.range(first, requests.size()).boxed().toList());
        }
        try (var shop = new Shop(folder, requests);
                var environment = shop.start(
                        List.of(FUNCTION), LeakingHandler.class.getName() + "::handleRequest", THREADS, Map.of())) {
            environment.awaitReady();
            for (var leak : Leak.values()) {
                shop.send(environment, numbers.get(leak), THREADS, leak.name());
            }
            evidence = shop.evidence();
        }
    }

    @ParameterizedTest
    @CsvSource({"FIELD, ANSWER", "FIELD, CALL", "TRACE, TRACE", "METRICS, METRIC", "MDC, LOG"})
    void findsALeak(Leak leak, Kind kind) {
        assertThat(evidence.crossed(kind)).containsAnyElementsOf(numbers.get(leak));
    }

    /** Each line carries one canary, but some requests have two lines and others none. */
    @Test
    void findsALineThatIsWithAnotherRequest() {
        assertThat(evidence.crossed(Kind.METRIC)).doesNotContainAnyElementsOf(numbers.get(Leak.LAST_REQUEST));
        assertThat(evidence.counts(Kind.METRIC, numbers.get(Leak.LAST_REQUEST))).hasSizeGreaterThan(1);
    }

    @Test
    void findsAContactThatIsSealedWithTheKeyOfAnotherCustomer() throws Exception {
        var found = new Evidence(2);
        try (var cloud = cloud(found)) {
            for (var key : List.of(ALICE, BOB)) {
                call(cloud, "DynamoDB_20120810.TransactWriteItems", """
                        {"TransactItems":[{"Put":{"Item":{"orderId":{"S":"%s"},"contact":{"B":"%s"}}}}]}""".formatted(
                        ALICE.orderId(),
                        Base64.getEncoder().encodeToString(SealedContacts.seal(key, ALICE.orderId(), ALICE.word()))));
                assertThat(found.crossed(Kind.KEY)).hasSize(key.equals(ALICE) ? 0 : 1);
            }
        }
    }

    @Test
    void findsAnItemWithTheReferenceOfTheKeyOfAnotherCustomer() throws Exception {
        var found = new Evidence(2);
        try (var cloud = cloud(found)) {
            for (var reference : List.of("alice", "bob")) {
                call(cloud, "TrentService.GenerateDataKey", "{\"EncryptionContext\":{\"keyRef\":\"alice\"}}");
                call(cloud, "DynamoDB_20120810.PutItem", """
                        {"Item":{"keyRef":{"S":"%s"},"wrappedKey":{"B":""}}}""".formatted(reference));
                assertThat(found.crossed(Kind.KEY)).hasSize(reference.equals("alice") ? 0 : 1);
            }
        }
    }

    private static MarkedCloud cloud(Evidence found) throws IOException {
        var replies = JsonMapper.shared()
                .readTree("{\"DynamoDb.TransactWriteItems\":{},\"DynamoDb.PutItem\":{},\"Kms.GenerateDataKey\":{}}");
        return new MarkedCloud(found, "{}", number -> replies, number -> false);
    }

    private static void call(MarkedCloud cloud, String operation, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(cloud.url() + "/"))
                    .header("X-Amz-Target", operation)
                    .header("X-Amzn-Trace-Id", ALICE.traceHeader())
                    .POST(BodyPublishers.ofString(body))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}

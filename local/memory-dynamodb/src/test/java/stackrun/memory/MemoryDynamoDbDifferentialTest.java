package stackrun.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stackrun.embedded.Clients;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.setting.Storage;

/**
 * Random requests are answered as DynamoDB Local answers them, and leave the same items and changes behind.
 *
 * <p>Where DynamoDB Local is wrong, or says nothing, requests are not drawn or answers not compared:
 *
 * <ul>
 *   <li>It keeps zeros and exponents of numbers inside documents, of updates and of sums: {@link
 *       Outcome#withCanonicalNumbers()}.
 *   <li>It refuses a transaction with an update that does not fit its item, instead of cancelling it: {@link
 *       Outcome#isRefusalOfWhatCancels}. Of reads
 *       it cancels one with a wrong key, but without reasons: not drawn. See <a
 *       href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CancellationReason.html">CancellationReason</a>.
 *   <li>Which error of several a transaction is refused for is not promised: missing tables are not drawn there.
 *   <li>It tests conditions before it sees that a transaction names an item twice, or that an update changes a key; both
 *       are wrong whatever the items are. Such requests are not drawn.
 *   <li>It lets an update write a value of a wrong type into the key of an index, which the <a
 *       href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">documentation</a> rules out, and
 *       refuses paths into keys in some places only. Such updates and paths are not drawn.
 *   <li>It fails with status 500 where updated attributes are asked for and nothing is updated: not drawn.
 *   <li>For {@code UPDATED_OLD} and {@code UPDATED_NEW} it shows sometimes the updated part of a document, sometimes all of it, where the <a
 *       href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">documentation</a> speaks
 *       of the updated attributes only: not asked for.
 *   <li>Items with one key in an index, and changes of different items, have no order that is promised.
 * </ul>
 *
 * <p>{@code -Dmemory.seeds} and {@code -Dmemory.steps} make it run longer, and {@code -Dmemory.first-seed} draws other
 * requests.
 */
class MemoryDynamoDbDifferentialTest {

    private static final int STEPS = Integer.getInteger("memory.steps", 1000);
    private static final long FIRST_SEED = Long.getLong("memory.first-seed", 0);
    private static final int SEEDS = Integer.getInteger("memory.seeds", 4);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static DynamoDbServer server;

    @BeforeAll
    static void start() throws IOException {
        server = DynamoDbServer.start(Storage.inMemory());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersAsDynamoDbLocalDoes() {
        var mismatches = LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS)
                .parallel()
                .mapToObj(MemoryDynamoDbDifferentialTest::run)
                .flatMap(List::stream)
                .toList();

        assertThat(mismatches).isEmpty();
    }

    private static List<String> run(long seed) {
        var memory = new MemoryDynamoDb(InstantSource.system());
        var tables = new SampleTables(Long.toString(seed));
        var mismatches = new ArrayList<String>();
        try (var local = Clients.of(DynamoDbClient.builder(), server.endpoint());
                var streams = Clients.of(DynamoDbStreamsClient.builder(), server.endpoint());
                var inMemory = client(DynamoDbClient.builder(), memory);
                var inMemoryStreams = client(DynamoDbStreamsClient.builder(), memory)) {
            for (var create : tables.requests()) {
                local.createTable(create);
                inMemory.createTable(create);
            }
            var requests = new RandomRequests(new Random(seed), tables);
            for (int step = 0; step < STEPS && mismatches.isEmpty(); step++) {
                var next = requests.next();
                var there = Outcome.of(local, next.call()).withCanonicalNumbers();
                var here = Outcome.of(inMemory, next.call());
                if (!next.ordered()) {
                    there = there.withSortedItems();
                    here = here.withSortedItems();
                }
                if (!here.agreesWith(there) && !there.isRefusalOfWhatCancels(here)) {
                    mismatches.add("seed %s, step %s:%n  %s%n  DynamoDB Local: %s%n  in memory:      %s%n"
                            .formatted(seed, step, next.request(), there, here));
                }
            }
            for (var table : tables.names()) {
                compareWhole(seed, table, local, inMemory, mismatches);
                var there = Changes.of(new TableStream(local, streams).of(table));
                var here = Changes.of(new TableStream(inMemory, inMemoryStreams).of(table));
                for (var item : there.keySet()) {
                    if (mismatches.isEmpty() && !there.get(item).equals(here.get(item))) {
                        mismatches.add("seed %s, changes of %s %s:%n  DynamoDB Local: %s%n  in memory:      %s%n"
                                .formatted(seed, table, item, there.get(item), here.get(item)));
                    }
                }
                if (!there.keySet().equals(here.keySet())) {
                    mismatches.add("seed %s, items changed in %s:%n  DynamoDB Local: %s%n  in memory:      %s%n"
                            .formatted(seed, table, there.keySet(), here.keySet()));
                }
            }
        }
        return mismatches;
    }

    /** The same items, whether the table is scanned or an index, a page at a time or at once. */
    private static void compareWhole(
            long seed, String table, DynamoDbClient local, DynamoDbClient inMemory, List<String> mismatches) {
        for (var index : SampleTables.keys(table).keySet()) {
            var there = scanned(local, table, index, 1000);
            var here = scanned(inMemory, table, index, 1000);
            var paged = scanned(inMemory, table, index, 2);
            if (!Objects.equals(there, here) || !Objects.equals(here, paged)) {
                mismatches.add(
                        "seed %s, all of %s %s:%n  DynamoDB Local: %s%n  in memory:      %s%n  by pages:       %s%n"
                                .formatted(seed, table, index, there, here, paged));
            }
        }
    }

    private static @Nullable Object scanned(DynamoDbClient client, String table, String index, int limit) {
        var items = client
                .scanPaginator(scan -> scan.tableName(table)
                        .indexName(index.isEmpty() ? null : index)
                        .limit(limit))
                .items()
                .stream()
                .toList();
        return Outcome.canonical("", Outcome.sorted(Outcome.canonical("", Outcome.comparable(items))));
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, MemoryDynamoDb memory) {
        return builder.endpointOverride(URI.create("http://memory.invalid"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(new MemoryDynamoDbHttpClient(memory))
                .overrideConfiguration(overrides -> overrides.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}

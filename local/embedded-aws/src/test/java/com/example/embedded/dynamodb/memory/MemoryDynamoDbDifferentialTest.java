package com.example.embedded.dynamodb.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.embedded.Clients;
import com.example.embedded.Storage;
import com.example.embedded.dynamodb.DynamoDbServer;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class MemoryDynamoDbDifferentialTest {

    private static final int STEPS = Integer.getInteger("memory.steps", 1000);
    private static final int SEEDS = Integer.getInteger("memory.seeds", 20);

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
        var mismatches = LongStream.range(0, SEEDS)
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
                var inMemory = client(memory)) {
            for (var create : tables.requests()) {
                local.createTable(create);
                inMemory.createTable(create);
            }
            var requests = new RandomRequests(new Random(seed), tables);
            for (int step = 0; step < STEPS && mismatches.size() < Integer.getInteger("memory.most", 1); step++) {
                var next = requests.next();
                var there = Outcome.of(local, next.call());
                var here = Outcome.of(inMemory, next.call());
                if (!here.agreesWith(there)) {
                    mismatches.add("seed %d, step %d:%n  %s%n  DynamoDB Local: %s%n  in memory:      %s%n"
                            .formatted(seed, step, next.request(), there, here));
                }
            }
        }
        return mismatches;
    }

    private static DynamoDbClient client(MemoryDynamoDb memory) {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create("http://memory.invalid"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(new MemoryDynamoDbHttpClient(memory))
                .overrideConfiguration(overrides -> overrides.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}

package com.example.simulation.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import stackrun.memory.MemoryDynamoDb;

/**
 * A read that does not ask for consistency may miss what was written within the last second, in a table and in its
 * indexes, and nothing older.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html">DynamoDB
 *     read consistency</a>
 */
class ReplicaTest {

    private static final String QUERY = """
            {"TableName": "items", "IndexName": "by-owner", "KeyConditionExpression": "o = :o",
             "ExpressionAttributeValues": {":o": {"S": "alice"}}}""";

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-10T12:00:00Z"));
    private final MemoryDynamoDb tables = new MemoryDynamoDb(clock);
    private final Replica replica = new Replica(tables, clock);

    ReplicaTest() {
        tables.answer("CreateTable", bytes("""
                {"TableName": "items", "BillingMode": "PAY_PER_REQUEST",
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "o", "AttributeType": "S"}],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                 "GlobalSecondaryIndexes": [{"IndexName": "by-owner", "Projection": {"ProjectionType": "ALL"},
                   "KeySchema": [{"AttributeName": "o", "KeyType": "HASH"}]}]}"""));
    }

    @Test
    void missesWhatWasJustWritten() {
        write(1);
        clock.advance(Duration.ofMinutes(1));
        write(2);
        clock.advance(Duration.ofMillis(999));
        write(3);

        assertThat(read("GetItem", "{\"TableName\": \"items\", \"Key\": {\"pk\": {\"S\": \"one\"}}}"))
                .contains("\"N\":\"1\"");
        assertThat(read("Query", QUERY)).contains("\"N\":\"1\"");
    }

    @Test
    void seesWhatWasWrittenLongerAgo() {
        write(1);
        write(2);
        clock.advance(Duration.ofMillis(1_001));

        assertThat(read("Query", QUERY)).contains("\"N\":\"2\"");
    }

    private void write(int value) {
        replica.beforeWrite();
        tables.answer("PutItem", bytes("""
                {"TableName": "items", "Item": {"pk": {"S": "one"}, "o": {"S": "alice"}, "v": {"N": "%s"}}}""".formatted(value)));
    }

    private String read(String operation, String request) {
        return new String(replica.answer(operation, bytes(request)).body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}

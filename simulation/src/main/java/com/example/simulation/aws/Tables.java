package com.example.simulation.aws;

import com.example.simulation.deployment.TableDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import stackrun.memory.MemoryDynamoDb;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a stage and their replica for stale reads. */
final class Tables {

    private static final Duration SWEEP_INTERVAL = Duration.ofHours(1);

    private final MemoryDynamoDb dynamoDb;
    private final Replica replica;
    private final Clock clock;
    private Instant swept;

    /** The contents at one moment. */
    record Snapshot(MemoryDynamoDb.Snapshot tables, Instant swept, List<Replica.Past> past) {}

    Tables(List<TableDefinition> definitions, Clock clock) {
        this.clock = clock;
        this.swept = clock.instant();
        this.dynamoDb = new MemoryDynamoDb(clock);
        this.replica = new Replica(dynamoDb, clock);
        definitions.forEach(this::create);
    }

    private void create(TableDefinition table) {
        var created = dynamoDb.answer("CreateTable", table.createRequest());
        if (created.status() != 200) {
            throw new IllegalStateException("table %s cannot be created".formatted(table.name()));
        }
        table.timeToLive().ifPresent(attribute -> enableTimeToLive(table.name(), attribute));
    }

    private void enableTimeToLive(String table, String attribute) {
        var request = JsonMapper.shared().createObjectNode().put("TableName", table);
        request.putObject("TimeToLiveSpecification").put("Enabled", true).put("AttributeName", attribute);
        dynamoDb.answer("UpdateTimeToLive", JsonMapper.shared().writeValueAsBytes(request));
    }

    MemoryDynamoDb dynamoDb() {
        return dynamoDb;
    }

    Reply answer(Call call) {
        if (call.writes()) {
            replica.beforeWrite();
        }
        var answer = dynamoDb.answer(call.operation(), call.body());
        return Reply.json(answer.status(), answer.body());
    }

    /** Answers a read with the state of a second ago. */
    Reply answerStale(Call call) {
        var answer = replica.answer(call.operation(), call.body());
        return Reply.json(answer.status(), answer.body());
    }

    /** Turns the replica on or off. */
    void keepPast(boolean on) {
        replica.follow(on);
    }

    /**
     * Deletes expired items, at most once an hour. DynamoDB deletes them within a few days.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Using time to live in DynamoDB</a>
     */
    void deleteExpired() {
        var now = clock.instant();
        if (Duration.between(swept, now).compareTo(SWEEP_INTERVAL) > 0) {
            swept = now;
            dynamoDb.deleteExpired();
        }
    }

    Snapshot snapshot() {
        return new Snapshot(dynamoDb.snapshot(), swept, replica.snapshot());
    }

    void restore(Snapshot snapshot) {
        dynamoDb.restore(snapshot.tables);
        replica.restore(snapshot.past);
        swept = snapshot.swept;
    }
}

package com.example.simulation.aws;

import com.example.simulation.deployment.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import stackrun.memory.MemoryDynamoDb;
import tools.jackson.databind.json.JsonMapper;

/** Everything AWS holds in one world. */
public final class Cloud {

    private static final Duration SWEEP_INTERVAL = Duration.ofHours(1);

    private final Deployment deployment;
    private final VirtualClock clock;
    private final Chance chance;
    private final MemoryDynamoDb dynamoDb;
    private final Queues queues;
    private final EventStreams streams;
    private final Buckets buckets;
    private final KmsApi kms;
    private final Replica replica;
    private Instant swept;
    private FunctionInvoker functions = (function, event) -> {
        throw new IllegalStateException("no process runs " + function);
    };

    /** All of it at one moment. */
    public record Snapshot(
            Instant now,
            long chance,
            MemoryDynamoDb.Snapshot dynamoDb,
            Queues.Snapshot queues,
            Map<String, List<EventStreams.Entry>> streams,
            Map<String, Map<String, Buckets.Stored>> buckets,
            List<byte[]> dataKeys,
            Instant swept,
            List<Replica.Past> past) {}

    public Cloud(Deployment deployment, Instant start) {
        this.deployment = deployment;
        this.clock = new VirtualClock(start);
        this.chance = new Chance(0);
        this.dynamoDb = new MemoryDynamoDb(clock);
        this.queues = new Queues(deployment.queues(), clock);
        this.streams = new EventStreams(deployment.streams(), clock);
        this.buckets = new Buckets(deployment.lifetimes(), clock);
        this.swept = start;
        this.kms = new KmsApi(chance);
        this.replica = new Replica(dynamoDb, clock);
        for (var table : deployment.tables()) {
            var made = dynamoDb.answer("CreateTable", table.createRequest());
            if (made.status() != 200) {
                throw new IllegalStateException("table %s cannot be made".formatted(table.name()));
            }
            table.timeToLive().ifPresent(attribute -> timeToLive(table.name(), attribute));
        }
    }

    private void timeToLive(String table, String attribute) {
        var request = JsonMapper.shared().createObjectNode().put("TableName", table);
        request.putObject("TimeToLiveSpecification").put("Enabled", true).put("AttributeName", attribute);
        dynamoDb.answer("UpdateTimeToLive", JsonMapper.shared().writeValueAsBytes(request));
    }

    /** Expired items go when somebody calls, at the most once an hour: on AWS it takes DynamoDB up to some days. */
    private void deleteExpired() {
        var now = clock.instant();
        if (Duration.between(swept, now).compareTo(SWEEP_INTERVAL) > 0) {
            swept = now;
            dynamoDb.deleteExpired();
        }
    }

    public Reply answer(Call call) {
        deleteExpired();
        return switch (call.service()) {
            case "DynamoDB" -> {
                if (call.writes()) {
                    replica.beforeWrite();
                }
                var answer = dynamoDb.answer(call.operation(), call.body());
                yield Reply.json(answer.status(), answer.body());
            }
            case "SQS" -> new SqsApi(queues, new DeadLetterApi(queues, clock)).answer(call.operation(), call.body());
            case "Kinesis" -> new KinesisApi(streams).answer(call.operation(), call.body());
            case "KMS" -> kms.answer(call.operation(), call.body());
            case "Lambda" -> new LambdaApi(deployment, functions).answer(call);
            default -> new S3Api(buckets).answer(call);
        };
    }

    /** Answers a read of tables that does not ask for consistency, with what was there a second ago. */
    public Reply answerStale(Call call) {
        var answer = replica.answer(call.operation(), call.body());
        return Reply.json(answer.status(), answer.body());
    }

    /** Whether what tables held a second ago is kept: reads are stale only then. */
    public void keepPast(boolean on) {
        replica.follow(on);
    }

    /** Says what runs the functions that Lambda is asked to invoke. */
    public void runs(FunctionInvoker invoker) {
        functions = invoker;
    }

    public VirtualClock clock() {
        return clock;
    }

    public Chance chance() {
        return chance;
    }

    public MemoryDynamoDb dynamoDb() {
        return dynamoDb;
    }

    public Queues queues() {
        return queues;
    }

    public EventStreams streams() {
        return streams;
    }

    public Buckets buckets() {
        return buckets;
    }

    /** Every data key KMS ever gave out in plain text. */
    public List<byte[]> dataKeys() {
        return kms.issued();
    }

    public Snapshot snapshot() {
        return new Snapshot(
                clock.instant(),
                chance.state(),
                dynamoDb.snapshot(),
                queues.snapshot(),
                streams.snapshot(),
                buckets.snapshot(),
                List.copyOf(kms.issued()),
                swept,
                replica.snapshot());
    }

    public void restore(Snapshot snapshot) {
        clock.set(snapshot.now);
        chance.restore(snapshot.chance);
        dynamoDb.restore(snapshot.dynamoDb);
        queues.restore(snapshot.queues);
        streams.restore(snapshot.streams);
        buckets.restore(snapshot.buckets);
        kms.issued().clear();
        kms.issued().addAll(snapshot.dataKeys);
        replica.restore(snapshot.past);
        swept = snapshot.swept;
    }
}

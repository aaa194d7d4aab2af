package com.example.simulation.aws;

import com.example.simulation.aws.queue.Queues;
import com.example.simulation.deployment.Deployment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import stackrun.memory.MemoryDynamoDb;

/** The services of AWS in one world, with everything that they hold. */
public final class Cloud {

    private final Deployment deployment;
    private final VirtualClock clock;
    private final Chance chance;
    private final Tables tables;
    private final Queues queues;
    private final EventStreams streams;
    private final Buckets buckets;
    private final KmsApi kms;
    private FunctionInvoker functions = (function, event) -> {
        throw new IllegalStateException("no process runs " + function);
    };

    /** The contents at one moment. */
    public record Snapshot(
            Instant now,
            long chance,
            Tables.Snapshot tables,
            Queues.Snapshot queues,
            Map<String, List<EventStreams.Entry>> streams,
            Map<String, Map<String, Buckets.Stored>> buckets,
            List<byte[]> dataKeys) {}

    public Cloud(Deployment deployment, Instant start) {
        this.deployment = deployment;
        this.clock = new VirtualClock(start);
        this.chance = new Chance(0);
        this.tables = new Tables(deployment.tables(), clock);
        this.queues = new Queues(deployment.queues(), clock);
        this.streams = new EventStreams(deployment.streams(), clock);
        this.buckets = new Buckets(deployment.lifetimes(), clock);
        this.kms = new KmsApi(chance);
    }

    public Reply answer(Call call) {
        tables.deleteExpired();
        return switch (call.service()) {
            case "DynamoDB" -> tables.answer(call);
            case "SQS" -> new SqsApi(queues, clock).answer(call.operation(), call.body());
            case "Kinesis" -> new KinesisApi(streams).answer(call.operation(), call.body());
            case "KMS" -> kms.answer(call.operation(), call.body());
            case "Lambda" -> new LambdaApi(deployment, functions).answer(call);
            default -> new S3Api(buckets).answer(call);
        };
    }

    /** Answers a read of tables that does not ask for consistency with the state of a second ago. */
    public Reply answerStale(Call call) {
        return tables.answerStale(call);
    }

    /** Turns on or off that the tables of a second ago are kept; only stale reads need them. */
    public void keepPast(boolean on) {
        tables.keepPast(on);
    }

    /** Sets the runner of the functions that Lambda is asked to invoke. */
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
        return tables.dynamoDb();
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

    /** Returns every data key that KMS has ever returned in plain text. */
    public List<byte[]> dataKeys() {
        return kms.issued();
    }

    public Snapshot snapshot() {
        return new Snapshot(
                clock.instant(),
                chance.state(),
                tables.snapshot(),
                queues.snapshot(),
                streams.snapshot(),
                buckets.snapshot(),
                List.copyOf(kms.issued()));
    }

    public void restore(Snapshot snapshot) {
        clock.set(snapshot.now);
        chance.restore(snapshot.chance);
        tables.restore(snapshot.tables);
        queues.restore(snapshot.queues);
        streams.restore(snapshot.streams);
        buckets.restore(snapshot.buckets);
        kms.issued().clear();
        kms.issued().addAll(snapshot.dataKeys);
    }
}

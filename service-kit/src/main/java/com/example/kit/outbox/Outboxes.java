package com.example.kit.outbox;

import com.example.kit.aws.Clients;
import com.example.kit.lambda.Settings;
import com.example.kit.tracing.Tracing;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Creates the outbox of a function that follows a table's stream. */
public final class Outboxes {

    private final Settings settings;
    private final Clients clients;
    private final Tracing tracing;

    public Outboxes(Settings settings, Clients clients, Tracing tracing) {
        this.settings = settings;
        this.clients = clients;
        this.tracing = tracing;
    }

    /**
     * Creates an outbox that sends to a queue.
     *
     * @param setting the environment variable that holds the queue's URL
     */
    public Outbox toQueue(String setting) {
        var sqs = clients.client("SQS", SqsClient::builder);
        return outbox(new QueueDestination(sqs, settings.require(setting)));
    }

    /**
     * Creates an outbox that puts into a Kinesis stream.
     *
     * @param setting the environment variable that holds the stream's name
     */
    public Outbox toStream(String setting) {
        var kinesis = clients.client("KINESIS", KinesisClient::builder);
        return outbox(new StreamDestination(kinesis, settings.require(setting)));
    }

    private Outbox outbox(OutboxDestination destination) {
        return new Outbox(settings.functionName(), tracing, destination);
    }
}

package com.example.kit.outbox;

import com.example.kit.aws.Clients;
import com.example.kit.tracing.Tracing;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Creates the outbox of a function that follows a table's stream. */
public final class Outboxes {

    private final String function;
    private final Clients clients;
    private final Tracing tracing;

    /** @param function the function's name in the template */
    public Outboxes(String function, Clients clients, Tracing tracing) {
        this.function = function;
        this.clients = clients;
        this.tracing = tracing;
    }

    /** Creates an outbox that sends to the queue with this URL. */
    public Outbox toQueue(String queueUrl) {
        var sqs = clients.client("SQS", SqsClient::builder);
        return outbox(new QueueDestination(sqs, queueUrl));
    }

    /** Creates an outbox that puts into the Kinesis stream with this name. */
    public Outbox toStream(String stream) {
        var kinesis = clients.client("KINESIS", KinesisClient::builder);
        return outbox(new StreamDestination(kinesis, stream));
    }

    private Outbox outbox(OutboxDestination destination) {
        return new Outbox(function, tracing, destination);
    }
}

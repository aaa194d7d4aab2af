package com.example.infra;

import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.sqs.RedriveAllowPolicy;
import software.amazon.awscdk.services.sqs.RedrivePermission;
import software.constructs.Construct;

/**
 * A standard queue whose messages are tried five times, then kept for fourteen days in a dead-letter queue of its own.
 *
 * <p>The queue has a name, since its dead-letter queue allows it by ARN and each would otherwise wait for the other.
 */
final class WorkQueue extends Construct {

    /** Six times the ten seconds a message may take: as Lambda's documentation asks of an event source. */
    private static final Duration VISIBILITY = Duration.seconds(60);

    private final Queue queue;
    private final Queue deadLetters;

    WorkQueue(Construct scope, String id, String name) {
        super(scope, id);
        deadLetters = Queue.Builder.create(this, "DeadLetters")
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(Duration.days(14))
                .redriveAllowPolicy(RedriveAllowPolicy.builder()
                        .redrivePermission(RedrivePermission.BY_QUEUE)
                        .sourceQueues(List.of(byName(name)))
                        .build())
                .build();
        queue = Queue.Builder.create(this, "Resource")
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .visibilityTimeout(VISIBILITY)
                .retentionPeriod(Duration.days(4))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(5)
                        .build())
                .build();
    }

    Queue queue() {
        return queue;
    }

    Queue deadLetters() {
        return deadLetters;
    }

    private IQueue byName(String name) {
        var arn = String.join(":", "arn", Aws.PARTITION, "sqs", Aws.REGION, Aws.ACCOUNT_ID, name);
        return Queue.fromQueueArn(this, "Source", arn);
    }
}

package com.example.infra.data;

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
 * A standard queue with a dead-letter queue of its own, which keeps a message for 14 days after five failed receives.
 *
 * <p>The queue has an explicit name: its dead-letter queue names the ARN in its redrive allow policy, and references in both
 * directions would be a cycle.
 */
public final class WorkQueue extends Construct {

    /**
     * Six times the timeout of the function, as Lambda recommends for an event source.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Creating and configuring an
     *     Amazon SQS event source mapping</a>
     */
    private static final Duration VISIBILITY_TIMEOUT = Duration.seconds(60);

    private final Queue queue;
    private final Queue deadLetters;

    public WorkQueue(Construct scope, String id, String name) {
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
                .visibilityTimeout(VISIBILITY_TIMEOUT)
                .retentionPeriod(Duration.days(4))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(5)
                        .build())
                .build();
    }

    public String id() {
        return getNode().getId();
    }

    public Queue queue() {
        return queue;
    }

    public Queue deadLetters() {
        return deadLetters;
    }

    private IQueue byName(String name) {
        var arn = String.join(":", "arn", Aws.PARTITION, "sqs", Aws.REGION, Aws.ACCOUNT_ID, name);
        return Queue.fromQueueArn(this, "Source", arn);
    }
}

package stackrun.lambda.asynchronous;

import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The URLs of queues. The run asks for them itself, because Lambda does so for a destination without a permission of the
 * function.
 *
 * @param sqs the run's own client
 */
public record QueueUrls(SqsClient sqs) {

    public String of(String queueArn) {
        return sqs.getQueueUrl(get -> get.queueName(queueArn.substring(queueArn.lastIndexOf(':') + 1)))
                .queueUrl();
    }
}

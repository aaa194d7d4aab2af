package com.example.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * A standard queue, with at most ten messages and 256 KiB per call. A successful call may still have rejected some
 * messages.
 *
 * <p>The group of a message identifies its tenant. It makes the queue fair, so that a tenant with a backlog does not
 * delay the others. It implies no order.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Amazon SQS fair queues</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html">SendMessageBatch</a>
 */
record QueueDestination(SqsClient sqs, String queueUrl) implements OutboxDestination {

    private static final Logger LOG = LoggerFactory.getLogger(QueueDestination.class);
    private static final CallLimits LIMITS = new CallLimits(10, 256 * 1024);

    @Override
    public int publish(List<OutboxRecord> events) {
        int done = 0;
        for (var call : LIMITS.split(events, OutboxRecord::bytes)) {
            int accepted = send(call);
            done += accepted;
            if (accepted < call.size()) {
                break;
            }
        }
        return done;
    }

    @Override
    public void describe() {
        sqs.getQueueAttributes(get -> get.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN));
    }

    private int send(List<OutboxRecord> events) {
        var entries = new ArrayList<SendMessageBatchRequestEntry>();
        for (int i = 0; i < events.size(); i++) {
            entries.add(entry(i, events.get(i)));
        }
        var failed = sqs.sendMessageBatch(batch -> batch.queueUrl(queueUrl).entries(entries))
                .failed();
        failed.forEach(entry -> LOG.atWarn().addKeyValue("code", entry.code()).log("SQS rejected a message"));
        return failed.stream()
                .map(BatchResultErrorEntry::id)
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(events.size());
    }

    private static SendMessageBatchRequestEntry entry(int id, OutboxRecord event) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(id))
                .messageBody(event.event())
                .messageGroupId(event.tenant())
                .messageSystemAttributes(trace(event))
                .build();
    }

    private static Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> trace(OutboxRecord event) {
        return event.trace() == null
                ? Map.of()
                : Map.of(
                        MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                        MessageSystemAttributeValue.builder()
                                .dataType("String")
                                .stringValue(event.trace())
                                .build());
    }
}

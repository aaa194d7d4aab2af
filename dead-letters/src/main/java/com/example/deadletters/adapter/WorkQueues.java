package com.example.deadletters.adapter;

import com.example.deadletters.domain.WorkQueue;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import tools.jackson.databind.json.JsonMapper;

/** Finds queues that functions consume, with the dead-letter queues in their redrive policies. */
record WorkQueues(SqsClient sqs) {

    /**
     * Returns empty if the queue has no dead-letter queue, or if one of them was deleted, so that everything else that is
     * parked can still be listed.
     */
    Optional<WorkQueue> find(EventSourceMappingConfiguration mapping) {
        try {
            return read(mapping);
        } catch (QueueDoesNotExistException e) {
            return Optional.empty();
        }
    }

    private Optional<WorkQueue> read(EventSourceMappingConfiguration mapping) {
        var arn = mapping.eventSourceArn();
        var url = url(arn);
        var policy = sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.REDRIVE_POLICY))
                .attributes()
                .get(QueueAttributeName.REDRIVE_POLICY);
        if (policy == null) {
            return Optional.empty();
        }
        var deadLetters =
                JsonMapper.shared().readTree(policy).path("deadLetterTargetArn").asString();
        return Optional.of(new WorkQueue(name(arn), url, arn, url(deadLetters), deadLetters, mapping.functionArn()));
    }

    private String url(String arn) {
        return sqs.getQueueUrl(get -> get.queueName(name(arn))).queueUrl();
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}

package com.example.simulation.aws;

import com.example.simulation.aws.queue.QueuedMessage;
import com.example.simulation.aws.queue.Queues;
import com.example.simulation.deployment.QueueDefinition;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The calls to SQS with which an operator finds and receives dead letters. */
record DeadLetterApi(Queues queues, VirtualClock clock) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Reply getQueueUrl(JsonNode request) {
        var name = request.path("QueueName").asString();
        return Reply.json(
                JSON.createObjectNode().put("QueueUrl", queues.definition(name).url()));
    }

    Reply getQueueAttributes(String queue) {
        var answer = JSON.createObjectNode();
        queues.definition(queue).deadLetters().ifPresent(deadLetters -> {
            var policy = JSON.createObjectNode();
            policy.put("deadLetterTargetArn", QueueDefinition.arn(deadLetters.queueName()));
            policy.put("maxReceiveCount", deadLetters.maxReceiveCount());
            answer.putObject("Attributes").put("RedrivePolicy", policy.toString());
        });
        return Reply.json(answer);
    }

    /** Waits for the requested time if there is no message. */
    Reply receiveMessage(String queue, JsonNode request) {
        var visible = queues.visible(queue);
        if (visible.isEmpty()) {
            clock.advance(Duration.ofSeconds(request.path("WaitTimeSeconds").asInt(0)));
        }
        var hidden = Duration.ofSeconds(request.path("VisibilityTimeout").asInt());
        var answer = JSON.createObjectNode();
        var messages = answer.putArray("Messages");
        visible.stream()
                .limit(request.path("MaxNumberOfMessages").asInt(1))
                .map(message -> queues.receive(queue, message, hidden))
                .map(DeadLetterApi::json)
                .forEach(messages::add);
        return Reply.json(answer);
    }

    private static ObjectNode json(QueuedMessage message) {
        var json = JSON.createObjectNode();
        json.put("MessageId", message.id());
        json.put("ReceiptHandle", message.receiptHandle());
        json.put("Body", message.body());
        json.put("MD5OfBody", SqsApi.md5(message.body()));
        var attributes = json.putObject("Attributes");
        attributes.put("SentTimestamp", Long.toString(message.sentAt().toEpochMilli()));
        attributes.put("ApproximateReceiveCount", Integer.toString(message.receives()));
        if (message.traceHeader() != null) {
            attributes.put("AWSTraceHeader", message.traceHeader());
        }
        if (message.group() != null) {
            attributes.put("MessageGroupId", message.group());
        }
        return json;
    }

    Reply changeMessageVisibilityBatch(String queue, JsonNode request) {
        var answer = JSON.createObjectNode();
        var successful = answer.putArray("Successful");
        for (var entry : request.path("Entries")) {
            var until =
                    clock.instant().plusSeconds(entry.path("VisibilityTimeout").asInt());
            queues.received(queue, entry.path("ReceiptHandle").asString())
                    .ifPresent(message -> queues.replace(queue, message, message.hiddenUntil(until)));
            successful.addObject().put("Id", entry.path("Id").asString());
        }
        answer.putArray("Failed");
        return Reply.json(answer);
    }
}

package com.example.simulation.aws;

import com.example.simulation.aws.queue.Queues;
import com.example.simulation.deployment.QueueDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The calls that functions and an operator make to SQS. */
record SqsApi(Queues queues, DeadLetterApi deadLetters, MoveTaskApi moves) {

    SqsApi(Queues queues, VirtualClock clock) {
        this(queues, new DeadLetterApi(queues, clock), new MoveTaskApi(queues));
    }

    Reply answer(String operation, byte[] body) {
        var request = JsonMapper.shared().readTree(body);
        return switch (operation) {
            case "SendMessageBatch" -> Reply.json(sendBatch(request));
            case "SendMessage" -> Reply.json(send(queue(request), request));
            case "DeleteMessage" -> {
                var queue = queue(request);
                queues.received(queue, request.path("ReceiptHandle").asString())
                        .ifPresent(message -> queues.delete(queue, message.id()));
                yield Reply.json(JsonMapper.shared().createObjectNode());
            }
            case "GetQueueUrl" -> deadLetters.getQueueUrl(request);
            case "GetQueueAttributes" -> deadLetters.getQueueAttributes(queue(request));
            case "ReceiveMessage" -> deadLetters.receiveMessage(queue(request), request);
            case "ChangeMessageVisibilityBatch" -> deadLetters.changeMessageVisibilityBatch(queue(request), request);
            case "StartMessageMoveTask" -> moves.startMessageMoveTask(request);
            case "ListMessageMoveTasks" -> moves.listMessageMoveTasks(request);
            default -> Reply.error(400, "com.amazonaws.sqs#UnsupportedOperation", operation);
        };
    }

    private ObjectNode sendBatch(JsonNode request) {
        var answer = JsonMapper.shared().createObjectNode();
        var successful = answer.putArray("Successful");
        for (var entry : request.path("Entries")) {
            successful.add(
                    send(queue(request), entry).put("Id", entry.path("Id").asString()));
        }
        answer.putArray("Failed");
        return answer;
    }

    private ObjectNode send(String queue, JsonNode message) {
        var body = message.path("MessageBody").asString();
        var trace = message.path("MessageSystemAttributes")
                .path("AWSTraceHeader")
                .path("StringValue")
                .asString(null);
        var answer = JsonMapper.shared().createObjectNode();
        answer.put(
                "MessageId",
                queues.send(queue, body, trace, message.path("MessageGroupId").asString(null)));
        answer.put("MD5OfMessageBody", md5(body));
        return answer;
    }

    private static String queue(JsonNode request) {
        return QueueDefinition.name(request.path("QueueUrl").asString());
    }

    static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}

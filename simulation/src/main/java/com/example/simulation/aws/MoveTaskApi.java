package com.example.simulation.aws;

import com.example.simulation.aws.queue.Queues;
import com.example.simulation.deployment.QueueDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls to SQS with which an operator moves the messages of a dead-letter queue. */
record MoveTaskApi(Queues queues) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Reply startMessageMoveTask(JsonNode request) {
        var started = queues.startMove(
                QueueDefinition.name(request.path("SourceArn").asString()),
                QueueDefinition.name(request.path("DestinationArn").asString()));
        return started
                ? Reply.json(JSON.createObjectNode().put("TaskHandle", "task"))
                : Reply.error(
                        400,
                        "com.amazonaws.sqs#UnsupportedOperation",
                        "There is already a task running. Only one active task is allowed for a source queue arn at a given time.");
    }

    Reply listMessageMoveTasks(JsonNode request) {
        var source = QueueDefinition.name(request.path("SourceArn").asString());
        var answer = JSON.createObjectNode();
        var results = answer.putArray("Results");
        queues.moves(source).stream()
                .limit(request.path("MaxResults").asInt(1))
                .forEach(task -> results.addObject()
                        .put("Status", task.isRunning() ? "RUNNING" : "COMPLETED")
                        .put("SourceArn", QueueDefinition.arn(task.source()))
                        .put("DestinationArn", QueueDefinition.arn(task.destination()))
                        .put("ApproximateNumberOfMessagesMoved", Math.max(0, task.moved())));
        return Reply.json(answer);
    }
}

package stackrun.lambdaapi;

import stackrun.source.mapping.EventSourceMapping;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.mapping.StreamMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an event source mapping as the Lambda API does.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html">EventSourceMappingConfiguration</a>
 */
final class MappingJson {

    private MappingJson() {}

    static ObjectNode of(EventSourceMapping mapping) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("UUID", mapping.id());
        json.put("EventSourceArn", mapping.sourceArn());
        json.put("FunctionArn", mapping.functionArn());
        json.put("State", "Enabled");
        json.put("StateTransitionReason", "USER_INITIATED");
        switch (mapping) {
            case QueueMapping queue -> of(queue, json);
            case StreamMapping stream -> of(stream, json);
        }
        return json;
    }

    private static void of(QueueMapping queue, ObjectNode json) {
        json.put("BatchSize", queue.batchSize());
        json.put("MaximumBatchingWindowInSeconds", queue.window().toSeconds());
        responseTypes(queue.reportsItemFailures(), json);
        json.putObject("ScalingConfig").put("MaximumConcurrency", queue.concurrency());
    }

    private static void of(StreamMapping stream, ObjectNode json) {
        var age = stream.maximumAge();
        json.put("BatchSize", stream.batchSize());
        json.put("MaximumBatchingWindowInSeconds", stream.window().toSeconds());
        json.put(
                "StartingPosition",
                switch (stream.start()) {
                    case StartingPosition.TrimHorizon() -> "TRIM_HORIZON";
                    case StartingPosition.Latest() -> "LATEST";
                    case StartingPosition.AtTimestamp _ -> "AT_TIMESTAMP";
                });
        json.put("ParallelizationFactor", stream.lanes());
        json.put("BisectBatchOnFunctionError", stream.bisects());
        json.put("MaximumRetryAttempts", stream.retries());
        json.put("MaximumRecordAgeInSeconds", age == null ? -1 : age.toSeconds());
        json.put("TumblingWindowInSeconds", stream.tumblingWindow().toSeconds());
        responseTypes(stream.reportsItemFailures(), json);
        var destination = json.putObject("DestinationConfig").putObject("OnFailure");
        stream.onFailureArn().ifPresent(arn -> destination.put("Destination", arn));
    }

    private static void responseTypes(boolean reportsItemFailures, ObjectNode json) {
        var types = json.putArray("FunctionResponseTypes");
        if (reportsItemFailures) {
            types.add("ReportBatchItemFailures");
        }
    }
}

package stackrun.lambdaapi;

import java.util.List;
import java.util.function.Supplier;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.mapping.StreamMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event source mappings that poll in a run.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html">ListEventSourceMappings</a>
 */
record Mappings(Supplier<List<EventSourceMapping>> mappings) {

    private static final int MAX_PAGE_SIZE = 100;
    private static final int ASKABLE = 10_000;

    ObjectNode list(Query query) {
        var matching = mappings.get().stream()
                .filter(mapping -> query.find("EventSourceArn")
                        .map(mapping.sourceArn()::equals)
                        .orElse(true))
                .filter(mapping -> query.find("FunctionName")
                        .map(name -> isOf(mapping, name))
                        .orElse(true))
                .toList();
        return Page.of(
                "EventSourceMappings", matching, EventSourceMapping::id, Mappings::json, query, MAX_PAGE_SIZE, ASKABLE);
    }

    /** An unqualified name means the unpublished function, not its aliases. */
    private static boolean isOf(EventSourceMapping mapping, String name) {
        return mapping.functionArn().equals(name) || mapping.functionArn().endsWith(":function:" + name);
    }

    ObjectNode get(String uuid) {
        return mappings.get().stream()
                .filter(mapping -> mapping.id().equals(uuid))
                .findFirst()
                .map(Mappings::json)
                .orElseThrow(() -> LambdaApiError.notFound("The resource you requested does not exist."));
    }

    private static ObjectNode json(EventSourceMapping mapping) {
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

package com.example.simulation.deployment;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import stackrun.resource.Plan;
import stackrun.source.EventFilter;
import stackrun.template.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads event source mappings. */
final class MappingReader {

    /**
     * A queue whose mapping sets no bound scales up to this many invocations.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Scaling of SQS event sources</a>
     */
    private static final int MAX_CONCURRENCY = 1_250;

    /**
     * The retention of a table's stream.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">DynamoDB Streams</a>
     */
    private static final Duration TABLE_STREAM = Duration.ofHours(24);

    private final Plan plan;
    private final UnaryOperator<String> functionOf;
    private final Function<String, Duration> retention;

    /**
     * A reader of the mappings of a plan.
     *
     * @param functionOf the class name of a function by its ARN
     * @param retention how long the Kinesis stream of this name keeps a record
     */
    MappingReader(Plan plan, UnaryOperator<String> functionOf, Function<String, Duration> retention) {
        this.plan = plan;
        this.functionOf = functionOf;
        this.retention = retention;
    }

    Mapping read(Resource mapping) {
        var properties = mapping.properties();
        var arn = properties.path("EventSourceArn").asString();
        var function = functionOf.apply(properties.path("FunctionName").asString());
        int batchSize = properties.path("BatchSize").asInt();
        if (arn.contains(":sqs:")) {
            return new Mapping.OfQueue(
                    function,
                    last(arn, ":"),
                    batchSize,
                    properties.path("ScalingConfig").path("MaximumConcurrency").asInt(MAX_CONCURRENCY));
        }
        boolean table = arn.contains(":dynamodb:");
        return new Mapping.OfStream(
                plan.ref(mapping),
                function,
                properties.path("FunctionName").asString(),
                arn,
                table,
                table ? arn.split("/", -1)[1] : last(arn, "/"),
                batchSize,
                EventFilter.of(patterns(properties), mapping.path()),
                properties.path("BisectBatchOnFunctionError").asBoolean(),
                properties.path("MaximumRetryAttempts").asInt(),
                Duration.ofSeconds(properties.path("MaximumRecordAgeInSeconds").asInt()),
                table ? TABLE_STREAM : retention.apply(last(arn, "/")));
    }

    /** The mapping as Lambda's API lists it. */
    ObjectNode asListed(Resource mapping) {
        var properties = mapping.properties();
        var listed = JsonMapper.shared().createObjectNode();
        listed.put("UUID", plan.ref(mapping));
        listed.put("FunctionArn", properties.path("FunctionName").asString());
        for (var name : List.of("EventSourceArn", "BatchSize", "DestinationConfig", "FunctionResponseTypes")) {
            if (properties.has(name)) {
                listed.set(name, properties.get(name));
            }
        }
        return listed;
    }

    private static List<String> patterns(JsonNode mapping) {
        return mapping.path("FilterCriteria")
                .path("Filters")
                .valueStream()
                .map(filter -> filter.path("Pattern").asString())
                .toList();
    }

    private static String last(String text, String separator) {
        return text.substring(text.lastIndexOf(separator) + 1);
    }
}

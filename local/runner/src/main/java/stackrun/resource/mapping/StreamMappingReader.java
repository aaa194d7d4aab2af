package stackrun.resource.mapping;

import java.time.Duration;
import java.util.Optional;
import stackrun.lambda.asynchronous.BucketDestination;
import stackrun.source.mapping.StreamMapping;
import stackrun.template.Properties;
import stackrun.template.TemplateException;

/** Reads the mapping of a table's stream or of a Kinesis stream. */
final class StreamMappingReader {

    private static final int DEFAULT_BATCH_SIZE = 100;

    private StreamMappingReader() {}

    static StreamMapping read(String id, String streamArn, Properties properties) {
        int age = properties.integer("MaximumRecordAgeInSeconds", -1);
        return new StreamMapping(
                id,
                properties.text("FunctionName"),
                streamArn,
                properties.integer("BatchSize", DEFAULT_BATCH_SIZE),
                properties.seconds("MaximumBatchingWindowInSeconds", 0),
                EventSourceMappingReader.filter(properties),
                EventSourceMappingReader.reportsItemFailures(properties),
                StartingPositionReader.read(properties, streamArn),
                properties.integer("ParallelizationFactor", 1),
                properties.flag("BisectBatchOnFunctionError", false),
                properties.integer("MaximumRetryAttempts", -1),
                age < 0 ? null : Duration.ofSeconds(age),
                onFailure(properties),
                tumblingWindow(properties));
    }

    private static Optional<String> onFailure(Properties properties) {
        var destination =
                properties.object("DestinationConfig").object("OnFailure").findText("Destination");
        destination
                .filter(arn -> !BucketDestination.is(arn) && !arn.contains(":sqs:"))
                .ifPresent(arn -> {
                    throw new TemplateException(
                            properties.path() + "/DestinationConfig", "only queues and buckets run here, not " + arn);
                });
        return destination;
    }

    /**
     * Reads the length of the windows. A mapping with windows processes one batch of a shard at a time, because each
     * invocation needs the state that the previous one returned.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-TumblingWindowInSeconds">TumblingWindowInSeconds</a>
     */
    private static Duration tumblingWindow(Properties properties) {
        int seconds = properties.integer("TumblingWindowInSeconds", 0);
        if (seconds > 0 && properties.integer("ParallelizationFactor", 1) > 1) {
            throw new TemplateException(
                    properties.path() + "/ParallelizationFactor", "must be 1 where TumblingWindowInSeconds is set");
        }
        return Duration.ofSeconds(seconds);
    }
}

package stackrun.resource.mapping;

import stackrun.source.mapping.QueueMapping;
import stackrun.template.Properties;
import stackrun.template.TemplateException;

/** Reads the mapping of a queue. */
final class QueueMappingReader {

    private static final int DEFAULT_BATCH_SIZE = 10;
    private static final int DEFAULT_CONCURRENCY = 5;

    private QueueMappingReader() {}

    static QueueMapping read(String id, String queueArn, Properties properties) {
        refuseLargeBatch(queueArn, properties);
        return new QueueMapping(
                id,
                properties.text("FunctionName"),
                queueArn,
                properties.integer("BatchSize", DEFAULT_BATCH_SIZE),
                properties.seconds("MaximumBatchingWindowInSeconds", 0),
                EventSourceMappingReader.filter(properties),
                EventSourceMappingReader.reportsItemFailures(properties),
                properties.object("ScalingConfig").integer("MaximumConcurrency", DEFAULT_CONCURRENCY));
    }

    /**
     * Rejects a batch of more than 10 messages from a FIFO queue, or without a batching window.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-BatchSize">BatchSize</a>
     */
    private static void refuseLargeBatch(String queueArn, Properties properties) {
        int batch = properties.integer("BatchSize", DEFAULT_BATCH_SIZE);
        boolean window = properties.integer("MaximumBatchingWindowInSeconds", 0) > 0;
        if (queueArn.endsWith(".fifo") && (batch > DEFAULT_BATCH_SIZE || window)) {
            throw new TemplateException(
                    properties.path(), "a FIFO queue has batches of at most 10 and no batching window");
        }
        if (batch > DEFAULT_BATCH_SIZE && !window) {
            throw new TemplateException(
                    properties.path() + "/BatchSize",
                    "needs MaximumBatchingWindowInSeconds of at least 1 above 10, not " + batch);
        }
    }
}

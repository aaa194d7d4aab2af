package stackrun.resource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import stackrun.lambda.asynchronous.BucketDestination;
import stackrun.resource.property.ResourceProperties;
import stackrun.source.filter.EventFilter;
import stackrun.source.mapping.EventSourceMapping;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.mapping.StreamMapping;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A queue, a table's stream or a Kinesis stream that Lambda polls for a function. */
record EventSourceMappingType() implements ResourceType {

    private static final int QUEUE_BATCH = 10;
    private static final int STREAM_BATCH = 100;
    private static final int QUEUE_CONCURRENCY = 5;
    private static final BigDecimal LATEST_SECOND = new BigDecimal("253402300799");

    @Override
    public String name() {
        return "AWS::Lambda::EventSourceMapping";
    }

    @Override
    public String runsAs() {
        return "a poller that obeys batch size and window, filters, tumbling windows, partial batches, bisection, retries, age and the on-failure destination";
    }

    @Override
    public String ref(Resource mapping) {
        return Ids.uuid(mapping.key());
    }

    @Override
    public String attribute(Resource mapping, String name) {
        if (!name.equals("Id")) {
            throw new TemplateException(mapping.path(), "an event source mapping has no attribute " + name);
        }
        return ref(mapping);
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        boolean enabled = properties.flag("Enabled", true);
        var mapping = mapping(resource, properties);
        properties.done();
        if (enabled) {
            plan.add(
                    Plan.Phase.FUNCTIONS,
                    resource,
                    cloud -> cloud.lambda().scale(mapping.functionArn(), concurrency(mapping)));
            plan.add(
                    Plan.Phase.EVENT_SOURCES, resource, cloud -> cloud.sources().start(mapping));
        } else {
            plan.skip(resource, Plan.DISABLED);
        }
    }

    EventSourceMapping mapping(Resource resource, Properties properties) {
        var arn = StreamConsumerType.streamOf(properties.text("EventSourceArn"));
        return arn.contains(":sqs:") ? queue(resource, properties, arn) : stream(resource, properties, arn);
    }

    static int concurrency(EventSourceMapping mapping) {
        return switch (mapping) {
            case QueueMapping queue -> queue.concurrency();
            case StreamMapping stream -> Math.max(stream.lanes(), 2);
        };
    }

    /**
     * A queue's mapping.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-BatchSize">BatchSize</a>
     */
    private QueueMapping queue(Resource resource, Properties properties, String arn) {
        int batch = properties.integer("BatchSize", QUEUE_BATCH);
        boolean window = properties.integer("MaximumBatchingWindowInSeconds", 0) > 0;
        if (arn.endsWith(".fifo") && (batch > QUEUE_BATCH || window)) {
            throw new TemplateException(
                    properties.path(), "a FIFO queue has batches of at most 10 and no batching window");
        }
        if (batch > QUEUE_BATCH && !window) {
            throw new TemplateException(
                    properties.path() + "/BatchSize",
                    "needs MaximumBatchingWindowInSeconds of at least 1 above 10, not " + batch);
        }
        return new QueueMapping(
                ref(resource),
                properties.text("FunctionName"),
                arn,
                properties.integer("BatchSize", QUEUE_BATCH),
                properties.seconds("MaximumBatchingWindowInSeconds", 0),
                filter(properties),
                reportsItemFailures(properties),
                properties.object("ScalingConfig").integer("MaximumConcurrency", QUEUE_CONCURRENCY));
    }

    private StreamMapping stream(Resource resource, Properties properties, String arn) {
        int age = properties.integer("MaximumRecordAgeInSeconds", -1);
        return new StreamMapping(
                ref(resource),
                properties.text("FunctionName"),
                arn,
                properties.integer("BatchSize", STREAM_BATCH),
                properties.seconds("MaximumBatchingWindowInSeconds", 0),
                filter(properties),
                reportsItemFailures(properties),
                start(properties, arn),
                properties.integer("ParallelizationFactor", 1),
                properties.flag("BisectBatchOnFunctionError", false),
                properties.integer("MaximumRetryAttempts", -1),
                age < 0 ? null : Duration.ofSeconds(age),
                properties
                        .object("DestinationConfig")
                        .object("OnFailure")
                        .findText("Destination")
                        .map(destination -> queueOrBucket(destination, properties.path())),
                tumblingWindow(properties));
    }

    private static String queueOrBucket(String arn, String path) {
        if (!BucketDestination.is(arn) && !arn.contains(":sqs:")) {
            throw new TemplateException(path + "/DestinationConfig", "only queues and buckets run here, not " + arn);
        }
        return arn;
    }

    private static StartingPosition start(Properties properties, String arn) {
        var position = properties.choice("StartingPosition", properties.text("StartingPosition"));
        return switch (position) {
            case "TRIM_HORIZON" -> new StartingPosition.TrimHorizon();
            case "LATEST" -> new StartingPosition.Latest();
            case "AT_TIMESTAMP" -> at(properties, arn);
            default ->
                throw new TemplateException(
                        properties.path() + "/StartingPosition",
                        "must be TRIM_HORIZON, LATEST or AT_TIMESTAMP, not " + position);
        };
    }

    private static StartingPosition at(Properties properties, String arn) {
        if (!arn.contains(":kinesis:")) {
            throw new TemplateException(
                    properties.path() + "/StartingPosition", "AT_TIMESTAMP is for Kinesis only, not for " + arn);
        }
        var seconds = properties
                .findNumber("StartingPositionTimestamp")
                .orElseThrow(() -> new TemplateException(properties.path(), "StartingPositionTimestamp is required"));
        if (seconds.signum() < 0 || seconds.compareTo(LATEST_SECOND) > 0) {
            throw properties.value("StartingPositionTimestamp").wrong("a number of seconds since 1970");
        }
        return new StartingPosition.AtTimestamp(
                Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
    }

    /**
     * A window has one batch of a shard at a time: else nobody could say whose state comes next.
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

    private static boolean reportsItemFailures(Properties properties) {
        return properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    private static EventFilter filter(Properties properties) {
        var criteria = properties.object("FilterCriteria");
        var patterns = criteria.objects("Filters").stream()
                .map(each -> each.text("Pattern"))
                .toList();
        return EventFilter.of(patterns, criteria.path());
    }
}

package stackrun.resource;

import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import stackrun.resource.property.ResourceProperties;
import stackrun.resource.table.ShortWaits;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A Kinesis stream. A stream in on-demand mode has two shards here. */
record KinesisStreamType(Place place) implements ResourceType {

    private static final int ON_DEMAND_SHARDS = 2;
    private static final int DEFAULT_RETENTION_HOURS = 24;

    @Override
    public String name() {
        return "AWS::Kinesis::Stream";
    }

    @Override
    public String runsAs() {
        return "a stream of the embedded Kinesis server; on demand means two shards";
    }

    @Override
    public String ref(Resource stream) {
        return streamName(stream);
    }

    @Override
    public String attribute(Resource stream, String name) {
        if (!name.equals("Arn")) {
            throw new TemplateException(stream.path(), "a stream has no attribute " + name);
        }
        return place.arn("kinesis", "stream/" + streamName(stream));
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource).readElsewhere("Name");
        var mode = properties.object("StreamModeDetails").choice("StreamMode", "PROVISIONED");
        int shards = properties.integer("ShardCount", mode.equals("ON_DEMAND") ? ON_DEMAND_SHARDS : 1);
        int retention = properties.integer("RetentionPeriodHours", DEFAULT_RETENTION_HOURS);
        properties.done();
        plan.add(Plan.Phase.STORES, resource, cloud -> {
            try {
                cloud.kinesis()
                        .createStream(create ->
                                create.streamName(streamName(resource)).shardCount(shards));
                awaitActive(cloud.kinesis(), streamName(resource));
                if (retention > DEFAULT_RETENTION_HOURS) {
                    cloud.kinesis()
                            .increaseStreamRetentionPeriod(increase ->
                                    increase.streamName(streamName(resource)).retentionPeriodHours(retention));
                }
            } catch (ResourceInUseException e) {
                // Kept from an earlier run.
            }
        });
    }

    private static void awaitActive(KinesisClient kinesis, String name) {
        try (var waiter = kinesis.waiter()) {
            var _ = waiter.waitUntilStreamExists(describe -> describe.streamName(name), ShortWaits::between);
        }
    }

    private static String streamName(Resource stream) {
        return stream.findText("Name").orElseGet(stream::physicalName);
    }
}

package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A consumer of a stream. It has no throughput of its own here, so its readers read the stream directly. */
record StreamConsumerType() implements ResourceType {

    private static final String CONSUMER = "/consumer/";

    @Override
    public String name() {
        return "AWS::Kinesis::StreamConsumer";
    }

    @Override
    public String runsAs() {
        return "read like the stream itself, without a throughput of its own";
    }

    @Override
    public String ref(Resource consumer) {
        return consumer.text("StreamARN") + CONSUMER + consumer.text("ConsumerName") + ":1";
    }

    @Override
    public String attribute(Resource consumer, String name) {
        return switch (name) {
            case "ConsumerARN" -> ref(consumer);
            case "StreamARN" -> consumer.text("StreamARN");
            case "ConsumerName" -> consumer.text("ConsumerName");
            default -> throw new TemplateException(consumer.path(), "a stream consumer has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var _ = properties.text("StreamARN");
        var _ = properties.text("ConsumerName");
        properties.done();
        plan.skip(resource, runsAs());
    }

    /** Returns the ARN of the stream for an event source that is the stream or one of its consumers. */
    static String streamOf(String arn) {
        int consumer = arn.indexOf(CONSUMER);
        return consumer < 0 ? arn : arn.substring(0, consumer);
    }
}

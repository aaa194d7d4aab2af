package stackrun.resource;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A queue with its redrive policy.
 *
 * @param sqs where the queue server listens
 */
record QueueType(Place place, URI sqs) implements ResourceType {

    private static final String FIFO = ".fifo";
    private static final int DEFAULT_RECEIVES = 10;

    @Override
    public String name() {
        return "AWS::SQS::Queue";
    }

    @Override
    public String runsAs() {
        return "a queue of the embedded SQS server, with its redrive policy";
    }

    @Override
    public String ref(Resource queue) {
        return "%s/%s/%s".formatted(sqs, place.account(), queueName(queue));
    }

    @Override
    public String attribute(Resource queue, String name) {
        return switch (name) {
            case "Arn" -> place.arn("sqs", queueName(queue));
            case "QueueName" -> queueName(queue);
            case "QueueUrl" -> ref(queue);
            default -> throw new TemplateException(queue.path(), "a queue has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource).readElsewhere("QueueName");
        var attributes = attributes(properties);
        refuseMisnamed(resource, properties.path());
        properties.done();
        plan.add(
                Plan.Phase.STORES,
                resource,
                cloud -> cloud.sqs()
                        .createQueue(
                                create -> create.queueName(queueName(resource)).attributes(attributes)));
    }

    private static Map<QueueAttributeName, String> attributes(Properties properties) {
        var attributes = new TreeMap<QueueAttributeName, String>();
        putNumber(attributes, QueueAttributeName.VISIBILITY_TIMEOUT, properties, "VisibilityTimeout");
        putNumber(attributes, QueueAttributeName.DELAY_SECONDS, properties, "DelaySeconds");
        putNumber(
                attributes,
                QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS,
                properties,
                "ReceiveMessageWaitTimeSeconds");
        putFlag(attributes, QueueAttributeName.FIFO_QUEUE, properties, "FifoQueue");
        putFlag(attributes, QueueAttributeName.CONTENT_BASED_DEDUPLICATION, properties, "ContentBasedDeduplication");
        properties.find("RedrivePolicy").ifPresent(policy -> {
            var read = properties.object("RedrivePolicy");
            var redrive = Map.of(
                    "deadLetterTargetArn", read.text("deadLetterTargetArn"),
                    "maxReceiveCount", read.integer("maxReceiveCount", DEFAULT_RECEIVES));
            attributes.put(
                    QueueAttributeName.REDRIVE_POLICY, JsonMapper.shared().writeValueAsString(redrive));
        });
        return attributes;
    }

    private static void putNumber(
            Map<QueueAttributeName, String> attributes,
            QueueAttributeName name,
            Properties properties,
            String property) {
        properties.findInt(property).ifPresent(value -> attributes.put(name, value.toString()));
    }

    private static void putFlag(
            Map<QueueAttributeName, String> attributes,
            QueueAttributeName name,
            Properties properties,
            String property) {
        properties.find(property).ifPresent(value -> attributes.put(name, Boolean.toString(value.flag(false))));
    }

    private static String queueName(Resource queue) {
        return queue.findText("QueueName").orElseGet(() -> queue.physicalName() + (isFifo(queue) ? FIFO : ""));
    }

    private static boolean isFifo(Resource queue) {
        return queue.read().flag("FifoQueue", false);
    }

    /** A queue is FIFO by its name, and its definition has to say the same. */
    private static void refuseMisnamed(Resource queue, String path) {
        if (queueName(queue).endsWith(FIFO) != isFifo(queue)) {
            throw new TemplateException(
                    path + "/QueueName",
                    "has to end in .fifo if FifoQueue is true, and only then, not " + queueName(queue));
        }
    }
}

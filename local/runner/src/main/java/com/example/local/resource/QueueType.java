package com.example.local.resource;

import com.example.local.template.Place;
import com.example.local.template.Properties;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;

/**
 * A queue with its redrive policy.
 *
 * @param sqs where the queue server listens
 */
record QueueType(Place place, URI sqs) implements ResourceType {

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
        var properties = IgnoredProperties.read(resource).readElsewhere("QueueName");
        var attributes = attributes(properties);
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
        put(attributes, QueueAttributeName.VISIBILITY_TIMEOUT, properties, "VisibilityTimeout");
        put(attributes, QueueAttributeName.DELAY_SECONDS, properties, "DelaySeconds");
        put(
                attributes,
                QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS,
                properties,
                "ReceiveMessageWaitTimeSeconds");
        put(attributes, QueueAttributeName.FIFO_QUEUE, properties, "FifoQueue");
        put(attributes, QueueAttributeName.CONTENT_BASED_DEDUPLICATION, properties, "ContentBasedDeduplication");
        properties.find("RedrivePolicy").ifPresent(policy -> {
            var read = properties.object("RedrivePolicy");
            var redrive = Map.of(
                    "deadLetterTargetArn", read.text("deadLetterTargetArn"),
                    "maxReceiveCount", read.text("maxReceiveCount"));
            attributes.put(
                    QueueAttributeName.REDRIVE_POLICY, JsonMapper.shared().writeValueAsString(redrive));
        });
        return attributes;
    }

    private static void put(
            Map<QueueAttributeName, String> attributes,
            QueueAttributeName name,
            Properties properties,
            String property) {
        properties.findText(property).ifPresent(value -> attributes.put(name, value));
    }

    private static String queueName(Resource queue) {
        var name = queue.properties().get("QueueName");
        if (name != null) {
            return name.asString();
        }
        boolean fifo = queue.properties().path("FifoQueue").asBoolean(false);
        return queue.physicalName() + (fifo ? ".fifo" : "");
    }
}

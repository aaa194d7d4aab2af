package stackrun.resource;

import java.net.URI;
import stackrun.resource.definition.QueueAttributes;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/**
 * A queue with its redrive policy.
 *
 * @param sqs the address of the SQS server
 */
record QueueType(Place place, URI sqs) implements ResourceType {

    private static final String FIFO = ".fifo";

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
        var attributes = QueueAttributes.read(properties);
        refuseMisnamed(resource, properties.path());
        properties.done();
        plan.add(
                Plan.Phase.STORES,
                resource,
                cloud -> refuseOtherUrl(
                        resource,
                        cloud.sqs()
                                .createQueue(create ->
                                        create.queueName(queueName(resource)).attributes(attributes))
                                .queueUrl()));
    }

    /** Other resources already refer to the queue by the URL that its name, account and server lead to. */
    private void refuseOtherUrl(Resource queue, String url) {
        if (!url.equals(ref(queue))) {
            throw new TemplateException(
                    queue.path(), "the SQS server created the queue at %s instead of %s".formatted(url, ref(queue)));
        }
    }

    private static String queueName(Resource queue) {
        return queue.findText("QueueName").orElseGet(() -> queue.physicalName() + (isFifo(queue) ? FIFO : ""));
    }

    private static boolean isFifo(Resource queue) {
        return queue.read().flag("FifoQueue", false);
    }

    /** Rejects a FIFO queue whose name does not end with {@code .fifo}, and another queue whose name does. */
    private static void refuseMisnamed(Resource queue, String path) {
        if (queueName(queue).endsWith(FIFO) != isFifo(queue)) {
            throw new TemplateException(
                    path + "/QueueName",
                    "has to end in .fifo if FifoQueue is true, and only then, not " + queueName(queue));
        }
    }
}

package com.example.simulation.deployment;

import java.time.Duration;
import java.util.Optional;
import stackrun.template.Place;
import stackrun.template.Resource;

/**
 * A queue.
 *
 * @param retention how long a message is kept, counted from when it was first sent
 * @param deadLetters where messages go that were received too often
 */
public record QueueDefinition(String name, Duration visibility, Duration retention, Optional<DeadLetters> deadLetters) {

    /** The queue that takes what was received {@code maxReceiveCount} times without being done. */
    public record DeadLetters(String queueName, int maxReceiveCount) {}

    /** @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">Defaults of queues</a> */
    private static final int DEFAULT_VISIBILITY_SECONDS = 30;

    private static final int DEFAULT_RETENTION_SECONDS = 345_600;

    static QueueDefinition of(Resource queue, String url) {
        var properties = queue.properties();
        var redrive = properties.path("RedrivePolicy");
        var deadLetters = redrive.isObject()
                ? Optional.of(new DeadLetters(
                        name(redrive.path("deadLetterTargetArn").asString()),
                        redrive.path("maxReceiveCount").asInt()))
                : Optional.<DeadLetters>empty();
        return new QueueDefinition(
                name(url),
                Duration.ofSeconds(properties.path("VisibilityTimeout").asInt(DEFAULT_VISIBILITY_SECONDS)),
                Duration.ofSeconds(properties.path("MessageRetentionPeriod").asInt(DEFAULT_RETENTION_SECONDS)),
                deadLetters);
    }

    public String url() {
        return "%s/%s/%s".formatted(Deployment.ENDPOINT, Place.DEFAULT.account(), name);
    }

    public static String arn(String name) {
        return Place.DEFAULT.arn("sqs", name);
    }

    /** The name of the queue that an ARN or a URL means. */
    public static String name(String arnOrUrl) {
        return arnOrUrl.substring(Math.max(arnOrUrl.lastIndexOf(':'), arnOrUrl.lastIndexOf('/')) + 1);
    }
}

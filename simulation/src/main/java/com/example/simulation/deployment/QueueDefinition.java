package com.example.simulation.deployment;

import java.time.Duration;
import java.util.Optional;
import stackrun.template.Place;

/**
 * A queue.
 *
 * @param retention how long a message is kept, counted from when it was first sent
 * @param deadLetters where messages go that were received too often
 */
public record QueueDefinition(String name, Duration visibility, Duration retention, Optional<DeadLetters> deadLetters) {

    /** The queue that takes what was received {@code maxReceiveCount} times without being done. */
    public record DeadLetters(String queueName, int maxReceiveCount) {}

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

package com.example.simulation.world.delivery;

import com.example.simulation.aws.Cloud;
import com.example.simulation.aws.queue.QueuedMessage;
import java.util.List;
import java.util.stream.Stream;

/** The work that Lambda and SQS gave up: messages in dead-letter queues, and batches in the bucket for failed events. */
public final class ParkedWork {

    private final Cloud cloud;
    private final Parking batches;

    public ParkedWork(Cloud cloud, Parking batches) {
        this.cloud = cloud;
        this.batches = batches;
    }

    /** The ids of the messages in dead-letter queues. */
    public List<String> messageIds() {
        return messages().map(QueuedMessage::id).toList();
    }

    /** The bodies of all messages and batches. */
    public Stream<String> bodies() {
        return Stream.concat(batches.events().stream(), messages().map(QueuedMessage::body));
    }

    /** Deletes all of it. */
    void delete() {
        batches.deleteAll();
        deadLetterQueues()
                .forEach(queue -> cloud.queues()
                        .in(queue)
                        .forEach(message -> cloud.queues().delete(queue, message.id())));
    }

    private Stream<QueuedMessage> messages() {
        return deadLetterQueues().flatMap(queue -> cloud.queues().in(queue).stream());
    }

    private Stream<String> deadLetterQueues() {
        return cloud.queues().names().stream()
                .filter(queue -> cloud.queues().definition(queue).deadLetters().isEmpty());
    }
}

package com.example.simulation.world.delivery;

import com.example.simulation.aws.Cloud;

/** Deletes work on purpose, before it is delivered: timers and the audit must find such losses. */
public final class LostWork {

    private final Cloud cloud;
    private final Deliveries deliveries;
    private final ParkedWork parked;
    private boolean any;

    public LostWork(Cloud cloud, Deliveries deliveries, ParkedWork parked) {
        this.cloud = cloud;
        this.deliveries = deliveries;
        this.parked = parked;
    }

    /** Whether anything was lost. */
    public boolean isAny() {
        return any;
    }

    public void restore(boolean wasAny) {
        this.any = wasAny;
    }

    /** Loses all messages of the queue whose name ends like this. */
    public void messages(String queueName) {
        var queues = cloud.queues().names().stream()
                .filter(queue -> queue.endsWith(queueName))
                .toList();
        lose(queues.stream().anyMatch(queue -> !cloud.queues().in(queue).isEmpty()), queueName);
        queues.forEach(queue ->
                cloud.queues().in(queue).forEach(message -> cloud.queues().delete(queue, message.id())));
    }

    /** Loses the records of a stream that were not yet delivered to a function. */
    public void records(String function) {
        lose(deliveries.skip(function), function);
    }

    /** Loses all parked work, as if it had expired before anybody redrove it. */
    public void parked() {
        lose(parked.bodies().findAny().isPresent(), "the parked work");
        parked.delete();
    }

    private void lose(boolean present, String name) {
        if (!present) {
            throw new IllegalStateException("there is nothing to lose in " + name);
        }
        any = true;
    }
}

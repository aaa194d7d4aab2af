package com.example.simulation.world.delivery;

import com.example.simulation.aws.Cloud;
import com.example.simulation.aws.queue.QueuedMessage;
import com.example.simulation.aws.queue.Queues;
import com.example.simulation.deployment.Mapping;
import com.example.simulation.process.Environments;
import com.example.simulation.process.Environments.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import stackrun.source.mapping.BatchAnswer;

/**
 * A queue that is polled for a function. Messages that the function processed are deleted; the others are delivered again
 * when they become visible.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an SQS event source</a>
 */
final class QueueSource implements Source {

    private static final Duration LATER = Duration.ofSeconds(90);

    private final Mapping.OfQueue mapping;
    private final Cloud cloud;
    private final Environments environments;

    QueueSource(Mapping.OfQueue mapping, Cloud cloud, Environments environments) {
        this.mapping = mapping;
        this.cloud = cloud;
        this.environments = environments;
    }

    private Queues queues() {
        return cloud.queues();
    }

    @Override
    public String function() {
        return mapping.function();
    }

    @Override
    public int concurrency() {
        return mapping.concurrency();
    }

    @Override
    public boolean isReady() {
        return !queues().visible(mapping.queue()).isEmpty();
    }

    @Override
    public Optional<Instant> readyAt() {
        return queues().in(mapping.queue()).stream()
                .map(QueuedMessage::visibleAt)
                .min(Instant::compareTo);
    }

    @Override
    public void deliver() {
        deliver(mapping.batchSize());
    }

    @Override
    public void deliver(int most) {
        var visible = queues().visible(mapping.queue());
        deliver(visible.subList(0, Math.min(most, visible.size())));
    }

    /** A standard queue gives any of its messages in any order, some of them late, some twice. */
    @Override
    public void deliverOddly() {
        var chance = cloud.chance();
        var visible = new ArrayList<>(queues().visible(mapping.queue()));
        Collections.shuffle(visible, new Random(chance.nextLong()));
        var batch = visible.subList(0, 1 + chance.nextInt(Math.min(mapping.batchSize(), visible.size())));
        var later = cloud.clock().instant().plus(LATER);
        if (chance.nextInt(4) == 0) {
            batch.forEach(message -> queues().replace(mapping.queue(), message, message.hiddenUntil(later)));
            return;
        }
        var again = chance.nextInt(3) == 0;
        deliver(batch);
        if (again) {
            batch.forEach(message -> queues().duplicate(mapping.queue(), message, later));
        }
    }

    private void deliver(List<QueuedMessage> batch) {
        var received = batch.stream()
                .map(message -> queues().receive(mapping.queue(), message))
                .toList();
        var outcome = environments.invoke(mapping.function(), Events.ofQueue(mapping.queue(), received));
        if (outcome instanceof Outcome.Answered(var payload)) {
            done(received, BatchAnswer.read(payload, ids(received)));
        }
    }

    private void done(List<QueuedMessage> batch, BatchAnswer answer) {
        Set<String> failed = switch (answer) {
            case BatchAnswer.AllDone _ -> Set.of();
            case BatchAnswer.SomeFailed(var identifiers) -> identifiers;
            case BatchAnswer.AllFailed _, BatchAnswer.Throttled _ -> ids(batch);
        };
        batch.stream()
                .map(QueuedMessage::id)
                .filter(id -> !failed.contains(id))
                .forEach(id -> queues().delete(mapping.queue(), id));
    }

    private static Set<String> ids(List<QueuedMessage> batch) {
        return batch.stream().map(QueuedMessage::id).collect(Collectors.toSet());
    }

    /** This source has no state of its own; the queue is part of another snapshot. */
    @Override
    public Object snapshot() {
        return this;
    }

    @Override
    public void restore(Object snapshot) {}
}

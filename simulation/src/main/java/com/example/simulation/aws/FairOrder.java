package com.example.simulation.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order in which a standard queue prefers to hand out messages: those of quiet tenants before those of noisy ones,
 * and among noisy tenants, the one with the fewest messages in flight first. Nothing is dropped or held back.
 *
 * <p>A tenant is the group of a message; a message without a group is a tenant of its own. AWS calls its thresholds
 * approximate and does not say how long ago is recent: here it is as long as a silent tenant takes to become quiet.
 *
 * @param held all messages of the queue
 * @param processed by consumers, recently
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues-detailed.html">How Amazon SQS fair queues work</a>
 */
record FairOrder(List<QueuedMessage> held, List<Processing> processed, Instant now) {

    /** A tenant that sent nothing for this long is quiet. */
    static final Duration RECENT = Duration.ofMinutes(5);

    /** A tenth. */
    private static final int NOISY_SHARE = 10;

    private static final int NOISY_IN_FLIGHT = 30;

    /** The time a consumer took for one message of a tenant, until it was deleted. */
    record Processing(String tenant, Instant end, Duration time) {

        static Processing of(QueuedMessage message, Instant receivedAt, Instant deletedAt) {
            return new Processing(FairOrder.tenant(message), deletedAt, Duration.between(receivedAt, deletedAt));
        }
    }

    List<QueuedMessage> of(List<QueuedMessage> visible) {
        if (visible.stream().noneMatch(message -> message.group() != null)) {
            return visible;
        }
        var inFlight = inFlight();
        Function<QueuedMessage, Long> rank =
                message -> isNoisy(tenant(message), inFlight) ? 1 + inFlight.getOrDefault(tenant(message), 0L) : 0L;
        var ranks = visible.stream().collect(Collectors.toMap(FairOrder::tenant, rank, (same, sameToo) -> same));
        return visible.stream()
                .sorted(Comparator.comparing(message -> ranks.getOrDefault(tenant(message), 0L)))
                .toList();
    }

    private Map<String, Long> inFlight() {
        return held.stream()
                .filter(message -> message.receives() > 0 && message.visibleAt().isAfter(now))
                .collect(Collectors.groupingBy(FairOrder::tenant, Collectors.counting()));
    }

    private boolean isNoisy(String tenant, Map<String, Long> inFlight) {
        long own = inFlight.getOrDefault(tenant, 0L);
        long all = inFlight.values().stream().mapToLong(Long::longValue).sum();
        boolean manyInFlight = own >= NOISY_IN_FLIGHT && own * NOISY_SHARE > all;
        return sentRecently(tenant) && (manyInFlight || takesMuchTime(tenant));
    }

    private boolean sentRecently(String tenant) {
        return held.stream()
                .filter(message -> tenant(message).equals(tenant))
                .anyMatch(message -> message.sentAt().plus(RECENT).isAfter(now));
    }

    private boolean takesMuchTime(String tenant) {
        var recent = processed.stream()
                .filter(processing -> processing.end().plus(RECENT).isAfter(now))
                .toList();
        var own = total(recent.stream()
                .filter(processing -> processing.tenant().equals(tenant))
                .toList());
        return own * NOISY_SHARE > total(recent);
    }

    private static long total(List<Processing> processings) {
        return processings.stream()
                .mapToLong(processing -> processing.time().toNanos())
                .sum();
    }

    private static String tenant(QueuedMessage message) {
        return message.group() == null ? "message " + message.id() : "group " + message.group();
    }
}

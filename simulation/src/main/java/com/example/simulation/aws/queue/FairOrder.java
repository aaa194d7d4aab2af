package com.example.simulation.aws.queue;

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
 * <p>AWS calls its thresholds approximate and does not define "recent". Here it is the time after which a silent tenant is
 * quiet.
 *
 * @param held all messages of the queue
 * @param processed the messages that consumers processed recently
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues-detailed.html">How Amazon SQS fair queues work</a>
 */
record FairOrder(List<QueuedMessage> held, List<Processing> processed, Instant now) {

    /** A tenant that sent nothing for this long is quiet. */
    static final Duration RECENT = Duration.ofMinutes(5);

    /** A tenth. */
    private static final int NOISY_SHARE = 10;

    private static final int NOISY_IN_FLIGHT = 30;

    List<QueuedMessage> of(List<QueuedMessage> visible) {
        if (visible.stream().noneMatch(message -> message.group() != null)) {
            return visible;
        }
        var inFlight = inFlight();
        Function<QueuedMessage, Long> rank =
                message -> isNoisy(message.tenant(), inFlight) ? 1 + inFlight.getOrDefault(message.tenant(), 0L) : 0L;
        var ranks = visible.stream().collect(Collectors.toMap(QueuedMessage::tenant, rank, (same, sameToo) -> same));
        return visible.stream()
                .sorted(Comparator.comparing(message -> ranks.getOrDefault(message.tenant(), 0L)))
                .toList();
    }

    private Map<String, Long> inFlight() {
        return held.stream()
                .filter(message -> message.receives() > 0 && message.visibleAt().isAfter(now))
                .collect(Collectors.groupingBy(QueuedMessage::tenant, Collectors.counting()));
    }

    private boolean isNoisy(String tenant, Map<String, Long> inFlight) {
        long own = inFlight.getOrDefault(tenant, 0L);
        long all = inFlight.values().stream().mapToLong(Long::longValue).sum();
        boolean manyInFlight = own >= NOISY_IN_FLIGHT && own * NOISY_SHARE > all;
        return sentRecently(tenant) && (manyInFlight || takesMuchTime(tenant));
    }

    private boolean sentRecently(String tenant) {
        return held.stream()
                .filter(message -> message.tenant().equals(tenant))
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
}

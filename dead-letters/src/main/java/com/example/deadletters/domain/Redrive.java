package com.example.deadletters.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends dead letters again. It is safe to stop this at any point, to repeat it, and to run it under traffic, because
 * nothing is deleted before it was sent or processed, and every consumer is idempotent.
 */
public final class Redrive {

    /** The maximum rate of a move task in SQS. */
    public static final int MAX_PER_SECOND = 500;

    private final DeadLetters letters;
    private final Replay replay;
    private final @Nullable Integer perSecond;
    private final Consumer<String> tell;
    private final Pace pace;

    /**
     * Creates a redrive for a stage.
     *
     * @param perSecond the maximum number of messages or records per second; null for no limit
     * @param tell receives a line for each result
     */
    public Redrive(
            DeadLetters letters, Functions functions, Time time, @Nullable Integer perSecond, Consumer<String> tell) {
        this.letters = letters;
        this.pace = new Pace(perSecond, time);
        this.replay = new Replay(functions, pace);
        this.perSecond = perSecond;
        this.tell = tell;
    }

    /**
     * Sends one dead letter.
     *
     * @return false if it is still parked
     */
    public boolean sendOne(String id) {
        return switch (letters.take(id)) {
            case DeadLetter.OfStream batch -> {
                requireNoneBefore(batch);
                yield replay(batch);
            }
            case DeadLetter.OfQueue message -> {
                send(message);
                yield true;
            }
        };
    }

    private void requireNoneBefore(DeadLetter.OfStream letter) {
        var inOrder = letters.batches().inOrder(letter.reader());
        var itself = inOrder.stream()
                .filter(batch -> batch.letter().id().equals(letter.id()))
                .findFirst();
        inOrder.stream()
                .takeWhile(batch -> !batch.letter().id().equals(letter.id()))
                .filter(earlier -> itself.isPresent() && itself.get().waitsFor(earlier))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new CannotRedrive(
                            "%s is not the oldest batch that %s parked of %s or of the same keys: send %s first, or use --all"
                                    .formatted(
                                            letter.id(),
                                            letter.source(),
                                            letter.shard(),
                                            earlier.letter().id()));
                });
    }

    private void send(DeadLetter.OfQueue letter) {
        pace.spend(1);
        letter.message().sendBack();
        tell.accept("%s  sent to %s".formatted(letter.id(), letter.queue().name()));
    }

    /**
     * Sends all dead letters of the sources.
     *
     * @param most the maximum number; null for all
     * @return false if a dead letter failed again or could not be read, and is still parked
     */
    public boolean sendAll(Sources sources, @Nullable Integer most) {
        long left = most == null ? Long.MAX_VALUE : most;
        boolean done = true;
        for (var queue : letters.deployment().queues()) {
            if (sources.test(queue.name()) && left > 0) {
                var sent = most == null ? moveMessages(queue) : sendMessages(queue, (int) left);
                left -= sent.tried();
                done &= sent.done();
            }
        }
        var unseen = new ArrayList<String>();
        for (var reader : letters.parkers(sources, unseen::add)) {
            if (left > 0) {
                var sent = sendBatches(reader, left);
                left -= sent.tried();
                done &= sent.done();
            }
        }
        unseen.forEach(tell);
        return done && unseen.isEmpty();
    }

    private Sent sendBatches(StreamReader reader, long most) {
        try {
            // Sorted before the limit is applied, because the keys of the objects do not show the order.
            var batches = letters.batches().inOrder(reader).stream().limit(most).toList();
            return new Sent(batches.size(), replayed(batches));
        } catch (CannotRedrive failure) {
            return notSent(reader.name(), 0, failure);
        }
    }

    /** The result of one queue or function. A failure does not stop the others. */
    private record Sent(int tried, boolean done) {}

    private Sent moveMessages(WorkQueue queue) {
        try {
            long moved = letters.queues()
                    .moveAll(
                            queue,
                            perSecond,
                            soFar -> tell.accept("%s  %s so far".formatted(queue.name(), counted(soFar, "message"))));
            tell.accept("%s  %s moved back".formatted(queue.name(), counted(moved, "message")));
            return new Sent(0, true);
        } catch (CannotRedrive failure) {
            return notSent(queue.name(), 0, failure);
        }
    }

    private Sent sendMessages(WorkQueue queue, int most) {
        int tried = 0;
        try {
            for (var message : letters.queues().take(queue, most)) {
                tried++;
                send(message);
            }
            return new Sent(tried, true);
        } catch (CannotRedrive failure) {
            return notSent(queue.name(), tried, failure);
        }
    }

    private Sent notSent(String source, int tried, CannotRedrive failure) {
        tell.accept("%s  kept: %s".formatted(source, failure.getMessage()));
        return new Sent(tried, false);
    }

    /** Replays batches. A batch that fails blocks those of its shard and of its keys, and no others. */
    private boolean replayed(List<Queued> inOrder) {
        var kept = new ArrayList<Queued>();
        var waiting = new LinkedHashMap<String, Integer>();
        for (var batch : inOrder) {
            if (kept.stream().anyMatch(batch::waitsFor)) {
                kept.add(batch);
                waiting.merge(batch.letter().shard(), 1, Integer::sum);
            } else if (!replayedOrKept(batch.letter())) {
                kept.add(batch);
            }
        }
        waiting.forEach((shard, behind) -> tell.accept("%s  %s more of %s wait behind it"
                .formatted(inOrder.getFirst().letter().source(), behind, shard)));
        return kept.isEmpty();
    }

    /** Keeps a batch whose function was deleted, or an object that is not a batch, and continues with the others. */
    private boolean replayedOrKept(DeadLetter.OfStream letter) {
        try {
            return replay(letter);
        } catch (CannotRedrive failure) {
            tell.accept("%s  kept: %s".formatted(letter.id(), failure.getMessage()));
            return false;
        }
    }

    private boolean replay(DeadLetter.OfStream letter) {
        var batch = letters.batches().read(letter);
        if (batch.isEmpty()) {
            tell.accept("%s  was already sent by another command".formatted(letter.id()));
            return true;
        }
        var function = letter.reader().functionArn().orElse(batch.get().functionArn());
        var outcome = replay.send(
                function, letter.reader().reportsItemFailures(), batch.get().records());
        return switch (outcome) {
            case Replay.Outcome.Done(var records) -> {
                letters.batches().delete(letter);
                tell.accept("%s  %s done by %s, deleted"
                        .formatted(letter.id(), counted(records, "record"), letter.source()));
                yield true;
            }
            case Replay.Outcome.Stuck(var before, var records, var sequenceNumber, var why) -> {
                tell.accept("%s  kept: %s failed on record %s (%s); %s of %s records are done"
                        .formatted(letter.id(), letter.source(), sequenceNumber, why, before, records));
                yield false;
            }
        };
    }

    private static String counted(long number, String what) {
        return "%s %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}

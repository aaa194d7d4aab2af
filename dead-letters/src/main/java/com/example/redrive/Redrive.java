package com.example.redrive;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends dead letters again. Safe to stop at any point, to repeat, and to run while new work comes in: nothing is deleted
 * before it was sent or done, and whoever works on it knows what it has done already.
 */
final class Redrive {

    private final DeadLetters letters;
    private final QueueMove move;
    private final Replay replay;
    private final @Nullable Integer perSecond;
    private final Consumer<String> tell;
    private final Pace pace;

    /**
     * Redrives in a stage.
     *
     * @param perSecond how many messages or records a second at most; null for no limit
     * @param tell takes a line for each thing that happened
     */
    Redrive(Stage stage, DeadLetters letters, @Nullable Integer perSecond, Consumer<String> tell) {
        this.letters = letters;
        this.move = new QueueMove(stage.clients().sqs(), stage.time());
        this.pace = new Pace(perSecond, stage.time());
        this.replay = new Replay(stage.clients().lambda(), pace);
        this.perSecond = perSecond;
        this.tell = tell;
    }

    /**
     * Sends one.
     *
     * @return false when it is parked still
     */
    boolean one(String id) {
        var batch = letters.findBatch(id);
        if (batch.isPresent()) {
            return oldestOfItsShard(batch.get());
        }
        var message = letters.takeMessage(id).orElseThrow(() -> DeadLetters.unknown(id));
        send(message);
        return true;
    }

    private boolean oldestOfItsShard(DeadLetter.OfStream letter) {
        var oldest = letters.batches().shardOf(letter).getFirst();
        if (!oldest.id().equals(letter.id())) {
            throw new CannotRedrive(
                    "%s is not the oldest that %s parked of %s, and nothing overtakes: send %s first, or --all"
                            .formatted(letter.id(), letter.source(), letter.shard(), oldest.id()));
        }
        return replay(letter);
    }

    private void send(DeadLetter.OfQueue letter) {
        pace.spend(1);
        letters.queues().send(letter.queue(), letter.message());
        tell.accept("%s  sent to %s".formatted(letter.id(), letter.queue().name()));
    }

    /**
     * Sends all there are.
     *
     * @param most how many; null for all
     * @return false when something is parked still because it failed again
     */
    boolean all(Sources sources, @Nullable Integer most) {
        long left = most == null ? Long.MAX_VALUE : most;
        for (var queue : letters.deployment().queues()) {
            if (sources.test(queue.name()) && left > 0) {
                if (most == null) {
                    all(queue);
                } else {
                    left -= some(queue, (int) left);
                }
            }
        }
        boolean done = true;
        var shards = letters.batches().parkers().stream()
                .filter(reader -> sources.test(reader.name()))
                .flatMap(letters.batches()::shards)
                .iterator();
        while (left > 0 && shards.hasNext()) {
            // In order before the limit: keys do not tell it.
            var batches = letters.batches().inOrder(shards.next()).stream()
                    .limit(left)
                    .toList();
            left -= batches.size();
            done &= replayed(batches);
        }
        return done;
    }

    private void all(WorkQueue queue) {
        long moved = move.all(
                queue,
                perSecond,
                soFar -> tell.accept("%s  %s so far".formatted(queue.name(), counted(soFar, "message"))));
        tell.accept("%s  %s moved back".formatted(queue.name(), counted(moved, "message")));
    }

    private int some(WorkQueue queue, int most) {
        var taken = letters.queues().take(queue, most);
        taken.forEach(message -> send(new DeadLetter.OfQueue(queue, message)));
        return taken.size();
    }

    /** One that fails holds up those behind it in its shard, and no others. */
    private boolean replayed(List<DeadLetter.OfStream> shard) {
        for (int i = 0; i < shard.size(); i++) {
            var letter = shard.get(i);
            if (!replay(letter)) {
                int behind = shard.size() - i - 1;
                if (behind > 0) {
                    tell.accept("%s  %s more of %s wait behind it".formatted(letter.source(), behind, letter.shard()));
                }
                return false;
            }
        }
        return true;
    }

    private boolean replay(DeadLetter.OfStream letter) {
        var batch = letters.batches().read(letter);
        if (batch.isEmpty()) {
            tell.accept("%s  was redriven by somebody else".formatted(letter.id()));
            return true;
        }
        var function = letter.reader().functionArn().orElse(batch.get().functionArn());
        var outcome = replay.of(
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

package com.example.deadletters.domain.redrive;

import com.example.deadletters.domain.Batches;
import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.Queued;
import com.example.deadletters.domain.StreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Replays parked batches, in the order of their records, and deletes those that succeeded. */
record BatchRedrive(Batches batches, Replay replay, Progress progress) {

    /**
     * Replays one batch, if no earlier one has to be replayed first.
     *
     * @return false if it is still parked
     */
    boolean sendOne(DeadLetter.OfStream letter) {
        requireNoneBefore(letter);
        return replay(letter);
    }

    private void requireNoneBefore(DeadLetter.OfStream letter) {
        var inOrder = batches.inOrder(letter.reader());
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

    /** Replays at most this many batches of a function. */
    SourceOutcome sendSome(StreamReader reader, long most) {
        try {
            // Sorted before the limit is applied, because the keys of the objects do not show the order.
            var inOrder = batches.inOrder(reader).stream().limit(most).toList();
            return new SourceOutcome(inOrder.size(), replayAll(inOrder));
        } catch (CannotRedrive failure) {
            progress.kept(reader.name(), failure);
            return new SourceOutcome(0, false);
        }
    }

    /** A batch that fails blocks those of its shard and of its keys, and no others. */
    private boolean replayAll(List<Queued> inOrder) {
        var kept = new ArrayList<Queued>();
        var waiting = new LinkedHashMap<String, Integer>();
        for (var batch : inOrder) {
            if (kept.stream().anyMatch(batch::waitsFor)) {
                kept.add(batch);
                waiting.merge(batch.letter().shard(), 1, Integer::sum);
            } else if (!replayOrKeep(batch.letter())) {
                kept.add(batch);
            }
        }
        waiting.forEach((shard, behind) -> progress.report(
                inOrder.getFirst().letter().source(), "%s more of %s wait behind it".formatted(behind, shard)));
        return kept.isEmpty();
    }

    /** Keeps a batch whose function was deleted, or an object that is not a batch. */
    private boolean replayOrKeep(DeadLetter.OfStream letter) {
        try {
            return replay(letter);
        } catch (CannotRedrive failure) {
            progress.kept(letter.id(), failure);
            return false;
        }
    }

    private boolean replay(DeadLetter.OfStream letter) {
        var batch = batches.read(letter);
        if (batch.isEmpty()) {
            progress.report(letter.id(), "was already sent by another command");
            return true;
        }
        var function = letter.reader().functionArn().orElse(batch.get().functionArn());
        var outcome = replay.send(
                function, letter.reader().reportsItemFailures(), batch.get().records());
        return switch (outcome) {
            case ReplayOutcome.Done(var records) -> {
                batches.delete(letter);
                progress.report(
                        letter.id(),
                        "%s done by %s, deleted".formatted(Progress.counted(records, "record"), letter.source()));
                yield true;
            }
            case ReplayOutcome.Stuck(var before, var records, var sequenceNumber, var why) -> {
                progress.report(
                        letter.id(),
                        "kept: %s failed on record %s (%s); %s of %s records are done"
                                .formatted(letter.source(), sequenceNumber, why, before, records));
                yield false;
            }
        };
    }
}

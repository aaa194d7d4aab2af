package com.example.deadletters.domain.redrive;

import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.Queues;
import com.example.deadletters.domain.WorkQueue;
import org.jspecify.annotations.Nullable;

/** Sends messages of dead-letter queues back to the queues that they came from. */
record MessageRedrive(Queues queues, Pace pace, @Nullable Integer perSecond, Progress progress) {

    void send(DeadLetter.OfQueue letter) {
        pace.spend(1);
        letter.message().sendBack();
        progress.report(letter.id(), "sent to " + letter.queue().name());
    }

    /** Moves all messages of a queue. They do not count towards a limit. */
    SourceOutcome moveAll(WorkQueue queue) {
        try {
            long moved = queues.moveAll(
                    queue,
                    perSecond,
                    soFar -> progress.report(queue.name(), Progress.counted(soFar, "message") + " so far"));
            progress.report(queue.name(), Progress.counted(moved, "message") + " moved back");
            return new SourceOutcome(0, true);
        } catch (CannotRedrive failure) {
            progress.kept(queue.name(), failure);
            return new SourceOutcome(0, false);
        }
    }

    /** Sends at most this many messages of a queue. */
    SourceOutcome sendSome(WorkQueue queue, int most) {
        int tried = 0;
        try {
            for (var message : queues.take(queue, most)) {
                tried++;
                send(message);
            }
            return new SourceOutcome(tried, true);
        } catch (CannotRedrive failure) {
            progress.kept(queue.name(), failure);
            return new SourceOutcome(tried, false);
        }
    }
}

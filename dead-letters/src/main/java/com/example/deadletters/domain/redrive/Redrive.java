package com.example.deadletters.domain.redrive;

import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.DeadLetters;
import com.example.deadletters.domain.Functions;
import com.example.deadletters.domain.Sources;
import com.example.deadletters.domain.Time;
import java.util.ArrayList;
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
    private final MessageRedrive messages;
    private final BatchRedrive batches;
    private final Consumer<String> tell;

    /**
     * Creates a redrive for a stage.
     *
     * @param perSecond the maximum number of messages or records per second; null for no limit
     * @param tell receives a line for each result
     */
    public Redrive(
            DeadLetters letters, Functions functions, Time time, @Nullable Integer perSecond, Consumer<String> tell) {
        var pace = new Pace(perSecond, time);
        var progress = new Progress(tell);
        this.letters = letters;
        this.messages = new MessageRedrive(letters.queues(), pace, perSecond, progress);
        this.batches = new BatchRedrive(letters.batches(), new Replay(functions, pace), progress);
        this.tell = tell;
    }

    /**
     * Sends one dead letter.
     *
     * @return false if it is still parked
     */
    public boolean sendOne(String id) {
        return switch (letters.take(id)) {
            case DeadLetter.OfStream batch -> batches.sendOne(batch);
            case DeadLetter.OfQueue message -> {
                messages.send(message);
                yield true;
            }
        };
    }

    /**
     * Sends all dead letters of the sources. A source that fails does not stop the others.
     *
     * @param most the maximum number; null for all
     * @return false if a dead letter failed again or could not be read, and is still parked
     */
    public boolean sendAll(Sources sources, @Nullable Integer most) {
        long left = most == null ? Long.MAX_VALUE : most;
        boolean done = true;
        for (var queue : letters.deployment().queues()) {
            if (sources.test(queue.name()) && left > 0) {
                var sent = most == null ? messages.moveAll(queue) : messages.sendSome(queue, (int) left);
                left -= sent.tried();
                done &= sent.done();
            }
        }
        var unseen = new ArrayList<String>();
        for (var reader : letters.parkers(sources, unseen::add)) {
            if (left > 0) {
                var sent = batches.sendSome(reader, left);
                left -= sent.tried();
                done &= sent.done();
            }
        }
        unseen.forEach(tell);
        return done && unseen.isEmpty();
    }
}

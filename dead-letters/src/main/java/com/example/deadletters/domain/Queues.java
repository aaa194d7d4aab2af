package com.example.deadletters.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The messages in dead-letter queues. Every method throws {@link CannotRedrive} if AWS refuses. */
public interface Queues {

    /** Returns at most this many messages, which are visible to others again. */
    List<DeadLetter.OfQueue> look(WorkQueue queue, int limit);

    /** Receives at most this many messages, which stay hidden from others. */
    List<DeadLetter.OfQueue> take(WorkQueue queue, int limit);

    /** Receives the message with this id, which stays hidden from others. */
    Optional<DeadLetter.OfQueue> take(WorkQueue queue, String id);

    /**
     * Moves all messages back to their original queue.
     *
     * @param perSecond the maximum number of messages per second; null for no limit
     * @param progress receives the number of moved messages whenever it has increased
     * @return the number of moved messages
     */
    long moveAll(WorkQueue queue, @Nullable Integer perSecond, LongConsumer progress);
}

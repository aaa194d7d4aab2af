package com.example.deadletters.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The messages in dead-letter queues. Every method throws {@link CannotRedrive} if AWS refuses. */
public interface Queues {

    /** At most this many messages, which are given back before this returns. */
    List<DeadLetter.OfQueue> look(WorkQueue queue, int limit);

    /** At most this many messages, hidden from others. */
    List<DeadLetter.OfQueue> take(WorkQueue queue, int limit);

    /** The message with this id, hidden from others. */
    Optional<DeadLetter.OfQueue> take(WorkQueue queue, String id);

    /**
     * Moves all messages back to where they came from.
     *
     * @param perSecond messages a second at most; null for no limit
     * @param progress takes the number of moved messages, whenever it has grown
     * @return the number of moved messages
     */
    long moveAll(WorkQueue queue, @Nullable Integer perSecond, LongConsumer progress);
}

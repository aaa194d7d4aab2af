package com.example.smoke.stage;

import java.util.List;

/** A dead-letter queue with the alarms over its messages. Each method throws {@link CannotTest} if AWS refuses. */
public interface DeadLetterQueue {

    String name();

    /** Sends a message with this body and returns its id. */
    String park(String body);

    /** Deletes the message and returns whether it was found; other messages stay. */
    boolean remove(String messageId);

    List<Alarm> alarms();
}

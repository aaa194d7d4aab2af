package com.example.deadletters.domain;

import java.time.Instant;

/**
 * A message of a dead-letter queue. After it was taken, it is hidden from other consumers until it is sent or given
 * back.
 */
public interface ParkedMessage {

    String id();

    String body();

    /** Returns the time at which it was first sent. */
    Instant sent();

    /** Returns its trace header, or an empty string. */
    String trace();

    /**
     * Sends it to its original queue, then deletes it from the dead-letter queue.
     *
     * @throws CannotRedrive if AWS refuses, or if the queue is a FIFO queue
     */
    void sendBack();

    /** Gives it back to its dead-letter queue. */
    void release();
}

package com.example.deadletters.domain;

import java.time.Instant;

/** A message of a dead-letter queue. One that was taken is hidden from others until it is sent or released. */
public interface ParkedMessage {

    String id();

    String body();

    /** When it was first sent. */
    Instant sent();

    /** Its trace header; empty without one. */
    String trace();

    /**
     * Sends it to the queue it came from, then deletes it from the dead-letter queue.
     *
     * @throws CannotRedrive if AWS refuses, or if the queue is a FIFO queue
     */
    void sendBack();

    /** Gives it back to its dead-letter queue. */
    void release();
}

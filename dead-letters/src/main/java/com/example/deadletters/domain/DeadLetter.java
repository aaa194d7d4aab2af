package com.example.deadletters.domain;

import java.time.Instant;

/** A message or a batch of stream records that a function gave up on. */
public sealed interface DeadLetter {

    String id();

    /** Returns the name of the source: the queue, or the function that reads the stream. */
    String source();

    /** Returns the time at which the message was first sent or the batch was parked. */
    Instant since();

    /** A message in a dead-letter queue. */
    record OfQueue(WorkQueue queue, ParkedMessage message) implements DeadLetter {

        @Override
        public String id() {
            return message.id();
        }

        @Override
        public String source() {
            return queue.name();
        }

        @Override
        public Instant since() {
            return message.sent();
        }
    }

    /**
     * A batch of stream records in a bucket.
     *
     * @param id the last part of its key, which Lambda generates for each object
     * @param bytes the size of the object
     */
    record OfStream(StreamReader reader, String key, String id, String shard, Instant since, long bytes)
            implements DeadLetter {

        @Override
        public String source() {
            return reader.name();
        }
    }
}

package com.example.deadletters.domain;

import java.time.Instant;

/** Something a function gave up on. */
public sealed interface DeadLetter {

    String id();

    /** The queue it came from, or the function that read the stream it came from. */
    String source();

    /** When a message was first sent, or when a batch was parked. */
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
     * @param id the last part of its key, which Lambda makes up for each object
     * @param bytes of the object
     */
    record OfStream(StreamReader reader, String key, String id, String shard, Instant since, long bytes)
            implements DeadLetter {

        @Override
        public String source() {
            return reader.name();
        }
    }
}

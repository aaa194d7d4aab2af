package com.example.deadletters;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Something a function gave up on. */
sealed interface DeadLetter {

    String id();

    /** The queue it came from, or the function that read the stream it came from. */
    String source();

    /** When a message was first sent, or when a batch was parked. */
    Instant since();

    /** A message in a dead-letter queue. */
    record OfQueue(WorkQueue queue, Message message) implements DeadLetter {

        @Override
        public String id() {
            return message.messageId();
        }

        @Override
        public String source() {
            return queue.name();
        }

        @Override
        public Instant since() {
            return Instant.ofEpochMilli(Long.parseLong(attributes().getOrDefault("SentTimestamp", "0")));
        }

        String trace() {
            return attributes().getOrDefault(MessageSystemAttributeName.AWS_TRACE_HEADER.toString(), "");
        }

        private Map<String, String> attributes() {
            return message.attributesAsStrings();
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

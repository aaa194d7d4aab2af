package com.example.deadletters.domain;

/**
 * A queue that a function consumes, with its dead-letter queue.
 *
 * @param functionArn the ARN of the consumer
 */
public record WorkQueue(
        String name, String url, String arn, String deadLettersUrl, String deadLettersArn, String functionArn) {

    /**
     * Returns true for a FIFO queue, which orders messages and drops duplicates, so that a single message cannot be
     * sent again.
     */
    public boolean isFifo() {
        return name.endsWith(".fifo");
    }
}

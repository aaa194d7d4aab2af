package com.example.deadletters.domain;

/**
 * A queue that a function takes its work from, and the queue its dead letters go to.
 *
 * @param functionArn what takes the messages
 */
public record WorkQueue(
        String name, String url, String arn, String deadLettersUrl, String deadLettersArn, String functionArn) {

    /** Order and duplicates are the queue's own business there: a message cannot simply be sent again. */
    public boolean isFifo() {
        return name.endsWith(".fifo");
    }
}

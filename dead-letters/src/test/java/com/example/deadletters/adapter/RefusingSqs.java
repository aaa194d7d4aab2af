package com.example.deadletters.adapter;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;

/** Refuses every message of the first calls that give messages back, and takes the others; such a call succeeds. */
record RefusingSqs(SqsClient sqs, int refusals, AtomicInteger calls) implements SqsClient {

    RefusingSqs(SqsClient sqs, int refusals) {
        this(sqs, refusals, new AtomicInteger());
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest change) {
        if (calls.incrementAndGet() > refusals) {
            return sqs.changeMessageVisibilityBatch(change);
        }
        return ChangeMessageVisibilityBatchResponse.builder()
                .failed(change.entries().stream()
                        .map(entry -> BatchResultErrorEntry.builder()
                                .id(entry.id())
                                .senderFault(false)
                                .code("InternalError")
                                .build())
                        .toList())
                .build();
    }

    @Override
    public String serviceName() {
        return sqs.serviceName();
    }

    @Override
    public void close() {}
}

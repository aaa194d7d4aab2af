package stackrun.source;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;

/** Refuses every message of the first calls that delete, and takes the others; such a call succeeds. */
record RefusingSqs(SqsClient sqs, int refusals, AtomicInteger calls) implements SqsClient {

    RefusingSqs(SqsClient sqs, int refusals) {
        this(sqs, refusals, new AtomicInteger());
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest delete) {
        if (calls.incrementAndGet() > refusals) {
            return sqs.deleteMessageBatch(delete);
        }
        return DeleteMessageBatchResponse.builder()
                .failed(delete.entries().stream()
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

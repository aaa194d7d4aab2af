package stackrun.source;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** Answers the first calls that receive as it is told, and has those after them answered by the queue. */
record MoodySqs(SqsClient sqs, Queue<Supplier<ReceiveMessageResponse>> left) implements SqsClient {

    static final Supplier<ReceiveMessageResponse> EMPTY =
            () -> ReceiveMessageResponse.builder().build();
    static final Supplier<ReceiveMessageResponse> FAILING = () -> {
        throw new IllegalStateException("no answer");
    };

    MoodySqs(SqsClient sqs, List<Supplier<ReceiveMessageResponse>> answers) {
        this(sqs, new ConcurrentLinkedQueue<>(answers));
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest receive) {
        var answer = left.poll();
        return answer == null ? sqs.receiveMessage(receive) : answer.get();
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest delete) {
        return sqs.deleteMessageBatch(delete);
    }

    @Override
    public String serviceName() {
        return sqs.serviceName();
    }

    @Override
    public void close() {}
}

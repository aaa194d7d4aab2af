package stackrun.source.queue;

import java.util.HashSet;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** Deletes processed messages. A call that succeeds may still reject single messages, so those are retried. */
record MessageDeletion(SqsClient sqs, String queueUrl) {

    private static final int MAX_PER_CALL = 10;
    private static final int MAX_TRIES = 3;

    /** Deletes messages and returns those that could not be deleted. */
    List<Message> delete(List<Message> messages) {
        var left = messages;
        for (int i = 0; i < MAX_TRIES && !left.isEmpty(); i++) {
            left = tryToDelete(left);
        }
        return left;
    }

    private List<Message> tryToDelete(List<Message> messages) {
        var refused = new HashSet<String>();
        for (int from = 0; from < messages.size(); from += MAX_PER_CALL) {
            var entries = messages.subList(from, Math.min(from + MAX_PER_CALL, messages.size())).stream()
                    .map(message -> DeleteMessageBatchRequestEntry.builder()
                            .id(message.messageId())
                            .receiptHandle(message.receiptHandle())
                            .build())
                    .toList();
            sqs.deleteMessageBatch(delete -> delete.queueUrl(queueUrl).entries(entries))
                    .failed()
                    .forEach(entry -> refused.add(entry.id()));
        }
        return messages.stream()
                .filter(message -> refused.contains(message.messageId()))
                .toList();
    }
}

package com.example.deadletters.adapter;

import com.example.deadletters.domain.DeadLetter;
import com.example.deadletters.domain.Queues;
import com.example.deadletters.domain.Time;
import com.example.deadletters.domain.WorkQueue;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Dead-letter queues of SQS. */
record SqsQueues(DeadLetterQueues queues, QueueMove move) implements Queues {

    static SqsQueues of(SqsClient sqs, Time time) {
        return new SqsQueues(new DeadLetterQueues(sqs), new QueueMove(sqs, time));
    }

    @Override
    public List<DeadLetter.OfQueue> look(WorkQueue queue, int limit) {
        return letters(queue, Translated.call(() -> queues.look(queue, limit)));
    }

    @Override
    public List<DeadLetter.OfQueue> take(WorkQueue queue, int limit) {
        return letters(queue, Translated.call(() -> queues.take(queue, limit)));
    }

    @Override
    public Optional<DeadLetter.OfQueue> take(WorkQueue queue, String id) {
        return Translated.call(() -> queues.take(queue, id)).map(message -> letter(queue, message));
    }

    @Override
    public long moveAll(WorkQueue queue, @Nullable Integer perSecond, LongConsumer progress) {
        return Translated.call(() -> move.moveAll(queue, perSecond, progress));
    }

    private List<DeadLetter.OfQueue> letters(WorkQueue queue, List<Message> messages) {
        return messages.stream().map(message -> letter(queue, message)).toList();
    }

    private DeadLetter.OfQueue letter(WorkQueue queue, Message message) {
        return new DeadLetter.OfQueue(queue, new SqsMessage(queues, queue, message));
    }
}

package com.example.deadletters.adapter;

import static com.example.deadletters.adapter.EmbeddedQueues.bodies;
import static com.example.deadletters.adapter.EmbeddedQueues.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.WorkQueue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

class DeadLetterQueuesTest {

    private static final String TRACE = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    private static EmbeddedQueues embedded;

    private WorkQueue queue;
    private DeadLetterQueues queues;

    @BeforeAll
    static void start() {
        embedded = new EmbeddedQueues();
    }

    @AfterAll
    static void stop() {
        embedded.close();
    }

    @BeforeEach
    void makeQueues() {
        queue = embedded.queue();
        queues = new DeadLetterQueues(embedded.sqs());
    }

    @Test
    void looksAtMoreThanOneReceiveBringsAndGivesAllBackAtOnce() {
        embedded.park(queue, 25);

        var first = queues.look(queue, 100);
        var second = queues.look(queue, 100);

        assertThat(bodies(first)).containsExactlyInAnyOrderElementsOf(numbers(25));
        assertThat(bodies(second)).containsExactlyInAnyOrderElementsOf(numbers(25));
        assertThat(second.getFirst().attributes())
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
    }

    @Test
    void looksAtNoMoreThanItIsAskedTo() {
        embedded.park(queue, 12);

        assertThat(queues.look(queue, 11)).hasSize(11);
        assertThat(receives())
                .extracting(ReceiveMessageRequest::maxNumberOfMessages)
                .containsExactly(10, 1);
    }

    @Test
    void takesNoMoreThanItIsAskedTo() {
        embedded.park(queue, 15);

        assertThat(queues.take(queue, 12)).hasSize(12);
    }

    @Test
    void givesBackAsManyAsOneCallTakes() {
        embedded.park(queue, 10);

        assertThat(queues.look(queue, 10)).hasSize(10);
        assertThat(queues.look(queue, 10)).hasSize(10);
    }

    @Test
    void asksAllServersOfSqsAndHidesWhatItLooksAtForAMinuteAtTheLongest() {
        queues.look(queue, 1);

        assertThat(receives()).singleElement().satisfies(receive -> {
            assertThat(receive.waitTimeSeconds()).isPositive();
            assertThat(receive.visibilityTimeout()).isEqualTo(60);
        });
    }

    @Test
    void takesOneMessageAndGivesTheOthersBack() {
        embedded.park(queue, 15);
        var wanted = queues.look(queue, 15).get(7);

        var taken = queues.take(queue, wanted.messageId());

        assertThat(taken).map(Message::body).contains(wanted.body());
        assertThat(queues.look(queue, 15)).hasSize(14);
    }

    @Test
    void findsNothingUnderAnIdThatIsNotThere() {
        embedded.park(queue, 2);

        assertThat(queues.take(queue, "none")).isEmpty();
        assertThat(queues.look(queue, 10)).hasSize(2);
    }

    /**
     * A call that succeeds may still have refused some of its messages.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibilityBatch.html">ChangeMessageVisibilityBatch</a>
     */
    @Test
    void givesBackAgainWhatSqsRefused() {
        embedded.park(queue, 12);
        var taken = queues.take(queue, 12);

        var refusing = new RefusingSqs(embedded.sqs(), 3);

        new DeadLetterQueues(refusing).giveBack(queue, taken);

        assertThat(queues.look(queue, 12)).hasSize(12);
        assertThat(refusing.calls()).as("ten and two, ten and two, ten").hasValue(5);
    }

    @Test
    void leavesHiddenWhatSqsRefusesThreeTimes() {
        embedded.park(queue, 1);
        var refusing = new RefusingSqs(embedded.sqs(), 100);

        new DeadLetterQueues(refusing).giveBack(queue, queues.take(queue, 1));

        assertThat(refusing.calls()).hasValue(3);
    }

    @Test
    void sendsAMessageWithAllItCameWith() {
        embedded.sqs()
                .sendMessage(send -> send.queueUrl(queue.deadLettersUrl())
                        .messageBody("{\"id\":1}")
                        .messageGroupId("tenant-7f3a")
                        .messageAttributes(Map.of(
                                "kind",
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue("event")
                                        .build()))
                        .messageSystemAttributes(Map.of(
                                MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                                MessageSystemAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue(TRACE)
                                        .build())));

        queues.send(queue, queues.take(queue, 1).getFirst());

        assertThat(embedded.received(queue.url())).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("{\"id\":1}");
            assertThat(message.messageAttributes())
                    .extractingByKey("kind")
                    .extracting(MessageAttributeValue::stringValue)
                    .isEqualTo("event");
            assertThat(message.attributes())
                    .containsEntry(MessageSystemAttributeName.AWS_TRACE_HEADER, TRACE)
                    .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "tenant-7f3a");
        });
        assertThat(queues.look(queue, 1)).isEmpty();
    }

    @Test
    void leavesAMessageInBothQueuesWhenItDiesBetweenSendingAndDeleting() {
        embedded.park(queue, 1);
        try (var dying = dyingBeforeDelete()) {
            var doomed = new DeadLetterQueues(dying);
            var message = doomed.take(queue, 1).getFirst();

            assertThatExceptionOfType(Died.class).isThrownBy(() -> doomed.send(queue, message));
            queues.giveBack(queue, List.of(message));
        }

        assertThat(bodies(embedded.received(queue.url()))).containsExactly("0");
        assertThat(bodies(queues.look(queue, 10))).containsExactly("0");
    }

    @Test
    void refusesToSendOneMessageOfAFifoQueue() {
        var fifo = new WorkQueue("orders.fifo", "", "", "", "", "");

        assertThatExceptionOfType(CannotRedrive.class)
                .isThrownBy(() -> queues.send(fifo, Message.builder().build()))
                .withMessageContaining("--all --source orders.fifo");
    }

    private List<ReceiveMessageRequest> receives() {
        return embedded.receives.stream()
                .filter(receive -> receive.queueUrl().equals(queue.deadLettersUrl()))
                .toList();
    }

    private static final class Died extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static SqsClient dyingBeforeDelete() {
        var interceptor = new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                if (context.request() instanceof DeleteMessageRequest) {
                    throw new Died();
                }
            }
        };
        return embedded.client(interceptor);
    }
}

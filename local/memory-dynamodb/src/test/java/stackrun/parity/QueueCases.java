package stackrun.parity;

import static stackrun.parity.Difference.refused;
import static stackrun.parity.Difference.unless;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

/** SQS. */
final class QueueCases {

    private static final String SERVICE = "SQS";
    private static final String GUIDE = "AWSSimpleQueueService/latest/SQSDeveloperGuide/";
    private static final String API = "AWSSimpleQueueService/latest/APIReference/";
    private static final String TRACE = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    private QueueCases() {}

    static List<ParityCase> all() {
        return List.of(
                of(
                        "a received message is hidden until its visibility is set to 0",
                        GUIDE + "sqs-visibility-timeout.html",
                        QueueCases::visibility),
                of(
                        "a message received too often moves to the dead-letter queue",
                        GUIDE + "sqs-dead-letter-queues.html",
                        QueueCases::redrive),
                of(
                        "a batch deletes what it can and reports the rest",
                        API + "API_DeleteMessageBatch.html",
                        QueueCases::partialBatch),
                of("a batch of eleven is an error", API + "API_SendMessageBatch.html", QueueCases::elevenMessages),
                of(
                        "the trace header travels with the message",
                        API + "API_MessageSystemAttributeValue.html",
                        QueueCases::traceHeader),
                of(
                        "a delayed message is not received before its time",
                        GUIDE + "sqs-message-timers.html",
                        QueueCases::delay),
                of(
                        "a queue created again with other attributes is an error",
                        API + "API_CreateQueue.html",
                        QueueCases::otherAttributes));
    }

    private static ParityCase of(String behaviour, String page, ParityCase.Check check) {
        return new ParityCase(SERVICE, behaviour, page, check);
    }

    private static void visibility(Backend backend) {
        var sqs = backend.sqs();
        var queue = queue(backend, sqs, Map.of());
        sqs.sendMessage(send -> send.queueUrl(queue).messageBody("one"));
        var first = receive(sqs, queue, 5);
        unless(!first.isEmpty(), "the message does not arrive");
        unless(receive(sqs, queue, 1).isEmpty(), "a received message is visible");
        sqs.changeMessageVisibility(change -> change.queueUrl(queue)
                .receiptHandle(first.getFirst().receiptHandle())
                .visibilityTimeout(0));
        var again = receive(sqs, queue, 5);
        unless(!again.isEmpty(), "the message stays hidden");
        unless(
                "2".equals(again.getFirst().attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)),
                "the receive count is wrong");
    }

    private static void redrive(Backend backend) {
        var sqs = backend.sqs();
        var dead = queue(backend, sqs, Map.of());
        var arn = sqs.getQueueAttributes(get -> get.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        var queue = queue(
                backend,
                sqs,
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "0",
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":2}".formatted(arn)));
        sqs.sendMessage(send -> send.queueUrl(queue).messageBody("one"));
        int received = 0;
        for (int i = 0; i < 4; i++) {
            received += receive(sqs, queue, 1).size();
        }
        unless(received == 2, "received %s times instead of 2".formatted(received));
        unless(receive(sqs, dead, 5).size() == 1, "the dead-letter queue stays empty");
    }

    private static void partialBatch(Backend backend) {
        var sqs = backend.sqs();
        var queue = queue(backend, sqs, Map.of());
        sqs.sendMessage(send -> send.queueUrl(queue).messageBody("one"));
        var message = receive(sqs, queue, 5).getFirst();
        var answer = sqs.deleteMessageBatch(delete -> delete.queueUrl(queue)
                .entries(entry("good", message.receiptHandle()), entry("bad", "no-receipt-handle")));
        unless(
                answer.successful().size() == 1
                        && answer.successful().getFirst().id().equals("good"),
                "the good entry failed");
        unless(
                answer.failed().size() == 1 && answer.failed().getFirst().id().equals("bad"),
                "the bad entry is not reported");
    }

    private static void elevenMessages(Backend backend) throws Exception {
        var sqs = backend.sqs();
        var queue = queue(backend, sqs, Map.of());
        var entries = IntStream.range(0, 11)
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id("m" + i)
                        .messageBody("one")
                        .build())
                .toList();
        refused(
                TooManyEntriesInBatchRequestException.class,
                () -> sqs.sendMessageBatch(send -> send.queueUrl(queue).entries(entries)));
    }

    private static void traceHeader(Backend backend) {
        var sqs = backend.sqs();
        var queue = queue(backend, sqs, Map.of());
        sqs.sendMessage(send -> send.queueUrl(queue)
                .messageBody("one")
                .messageSystemAttributes(Map.of(
                        MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                        MessageSystemAttributeValue.builder()
                                .dataType("String")
                                .stringValue(TRACE)
                                .build())));
        var header = receive(sqs, queue, 5).getFirst().attributes().get(MessageSystemAttributeName.AWS_TRACE_HEADER);
        unless(TRACE.equals(header), "the trace header is lost");
    }

    private static void delay(Backend backend) {
        var sqs = backend.sqs();
        var queue = queue(backend, sqs, Map.of());
        sqs.sendMessage(send -> send.queueUrl(queue).messageBody("one").delaySeconds(3));
        unless(receive(sqs, queue, 1).isEmpty(), "received before its time");
        unless(receive(sqs, queue, 10).size() == 1, "the message does not arrive");
    }

    private static void otherAttributes(Backend backend) throws Exception {
        var sqs = backend.sqs();
        var name = backend.name();
        var queue = sqs.createQueue(create ->
                        create.queueName(name).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30")))
                .queueUrl();
        backend.afterwards(() -> sqs.deleteQueue(delete -> delete.queueUrl(queue)));
        refused(
                QueueNameExistsException.class,
                () -> sqs.createQueue(create ->
                        create.queueName(name).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "31"))));
    }

    private static DeleteMessageBatchRequestEntry entry(String id, String receiptHandle) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(receiptHandle)
                .build();
    }

    private static String queue(Backend backend, SqsClient sqs, Map<QueueAttributeName, String> attributes) {
        var queue = sqs.createQueue(create -> create.queueName(backend.name()).attributes(attributes))
                .queueUrl();
        backend.afterwards(() -> sqs.deleteQueue(delete -> delete.queueUrl(queue)));
        return queue;
    }

    private static List<Message> receive(SqsClient sqs, String queue, int waitSeconds) {
        return sqs.receiveMessage(receive -> receive.queueUrl(queue)
                        .waitTimeSeconds(waitSeconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }
}

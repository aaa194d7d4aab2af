package stackrun.embedded.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import stackrun.embedded.ChildProcess;
import stackrun.embedded.Clients;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

class SqsServerTest {

    private static final String TRACE = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    private static SqsServer server;
    private static SqsClient client;

    @BeforeAll
    static void start() throws IOException {
        server = SqsServer.start(Storage.inMemory());
        client = Clients.of(SqsClient.builder(), server.endpoint());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void namesTheAccountAndRegionInTheArn() {
        var queue = create(client, "arn", Map.of());

        assertThat(arn(client, queue)).isEqualTo("arn:aws:sqs:eu-west-1:000000000000:arn");
    }

    @Test
    @Timeout(15)
    void doesNotWaitForALongPollWhenItCloses() throws Exception {
        var busy = SqsServer.start(Storage.inMemory());
        try (var poller = Clients.of(SqsClient.builder(), busy.endpoint());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var queue = create(poller, "polled", Map.of());
            var polling = threads.submit(() -> poller.receiveMessage(receive -> receive.queueUrl(queue)
                    .waitTimeSeconds(20)
                    .overrideConfiguration(override -> override.apiCallAttemptTimeout(Duration.ofSeconds(60)))));
            assertThat(arn(poller, queue)).endsWith("polled");

            busy.close();

            assertThatThrownBy(polling::get).isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void movesAMessageToTheDeadLetterQueueAfterItsLastReceive() {
        var dead = create(client, "dead", Map.of());
        var queue = create(
                client,
                "alive",
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "0",
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":2}".formatted(arn(client, dead))));
        client.sendMessage(send -> send.queueUrl(queue).messageBody("poison"));

        assertThat(receive(client, queue)).isEqualTo("poison");
        assertThat(receive(client, queue)).isEqualTo("poison");
        assertThat(client.receiveMessage(receive -> receive.queueUrl(queue)).messages())
                .isEmpty();
        assertThat(receive(client, dead)).isEqualTo("poison");
    }

    @Test
    void hidesAReceivedMessage() {
        var queue = create(client, "hidden", Map.of());
        client.sendMessage(send -> send.queueUrl(queue).messageBody("once"));

        assertThat(receive(client, queue)).isEqualTo("once");
        assertThat(client.receiveMessage(receive -> receive.queueUrl(queue)).messages())
                .isEmpty();
    }

    @Test
    void carriesTheTraceHeader() {
        var queue = create(client, "traced", Map.of());
        sendTraced(client, queue, "traced");

        assertThat(first(client, queue).attributes()).containsEntry(MessageSystemAttributeName.AWS_TRACE_HEADER, TRACE);
    }

    /**
     * A group on a standard queue names the tenant whom fair queues keep apart: its messages have no order and do not wait
     * for each other. Which messages come first is not simulated.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagegroupid-property.html">Using
     *     MessageGroupId</a>
     */
    @Test
    void hidesNoMessageOfAGroupOnAStandardQueue() {
        var queue = create(client, "fair", Map.of());
        client.sendMessage(send -> send.queueUrl(queue).messageBody("one").messageGroupId("g"));
        client.sendMessageBatch(send -> send.queueUrl(queue)
                .entries(List.of(
                        SendMessageBatchRequestEntry.builder()
                                .id("2")
                                .messageBody("two")
                                .messageGroupId("g")
                                .build(),
                        SendMessageBatchRequestEntry.builder()
                                .id("3")
                                .messageBody("none")
                                .build())));

        var received = List.of(first(client, queue), first(client, queue), first(client, queue));

        assertThat(received)
                .extracting(
                        Message::body, message -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .containsExactlyInAnyOrder(tuple("one", "g"), tuple("two", "g"), tuple("none", null));
    }

    /** On a FIFO queue the next message of a group waits for the one before it. */
    @Test
    void hidesTheNextMessageOfAGroupOnAFifoQueue() {
        var queue = create(client, "in-order.fifo", Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
        for (var body : List.of("one", "two")) {
            client.sendMessage(send ->
                    send.queueUrl(queue).messageBody(body).messageGroupId("g").messageDeduplicationId(body));
        }

        assertThat(receive(client, queue)).isEqualTo("one");
        assertThat(bodies(client, queue)).isEmpty();
    }

    @Test
    void refusesAnUnknownQueue() {
        assertThatThrownBy(() -> client.getQueueUrl(get -> get.queueName("nowhere")))
                .isInstanceOf(QueueDoesNotExistException.class);
    }

    @Test
    void keepsQueuesMessagesAndReceiptsWhenItsProcessIsKilled(@TempDir Path directory) throws Exception {
        var root = directory.resolve("with a space");
        var process = ChildProcess.start(Keeper.class, root.toString());
        var receipt = process.inputReader(StandardCharsets.UTF_8).readLine();
        process.destroyForcibly().waitFor();

        try (var second = SqsServer.start(Storage.in(root));
                var client = Clients.of(SqsClient.builder(), second.endpoint())) {
            var queue = client.getQueueUrl(get -> get.queueName("kept")).queueUrl();
            assertThat(bodies(client, queue)).containsExactly("waiting");

            client.changeMessageVisibility(
                    change -> change.queueUrl(queue).receiptHandle(receipt).visibilityTimeout(0));

            var again = first(client, queue);
            assertThat(again.body()).isEqualTo("in flight");
            assertThat(again.attributes())
                    .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2")
                    .containsEntry(MessageSystemAttributeName.AWS_TRACE_HEADER, TRACE);
        }
    }

    @Test
    void keepsQueuesInOneDirectoryAtATime(@TempDir Path directory) throws IOException {
        var second = Storage.in(directory.resolve("second"));
        try (var first = SqsServer.start(Storage.in(directory.resolve("first")))) {
            assertThat(first.endpoint()).isNotNull();

            assertThatThrownBy(() -> SqsServer.start(second))
                    .hasMessageEndingWith("another SQS server of this JVM keeps its own");
        }

        try (var server = SqsServer.start(second);
                var client = Clients.of(SqsClient.builder(), server.endpoint())) {
            assertThat(client.listQueues().queueUrls()).isEmpty();
        }
    }

    /** The name it finds is none a queue may have. */
    @Test
    void givesItsDirectoryBackWhereItCannotRestoreIt(@TempDir Path directory) throws Exception {
        var storage = Storage.in(directory);
        try (var server = SqsServer.start(storage);
                var client = Clients.of(SqsClient.builder(), server.endpoint())) {
            create(client, "kept", Map.of());
        }
        rename(directory, "kept", "no name!");
        assertThatThrownBy(() -> SqsServer.start(storage, Account.DEFAULT, Duration.ofSeconds(1)))
                .hasMessageStartingWith("cannot restore the queues");
        rename(directory, "no name!", "kept");

        try (var server = SqsServer.start(storage);
                var client = Clients.of(SqsClient.builder(), server.endpoint())) {
            assertThat(client.listQueues().queueUrls()).hasSize(1);
        }
    }

    private static void rename(Path directory, String from, String to) throws SQLException {
        var database = "jdbc:h2:file:" + directory.resolve("sqs").resolve("queues");
        try (var connection = DriverManager.getConnection(database, "", "");
                var statement = connection.createStatement()) {
            statement.execute("update queue set data = stringtoutf8(replace(utf8tostring(data), '\"%s\"', '\"%s\"'))"
                    .formatted(from, to));
        }
    }

    /** Leaves one message in flight and one waiting, prints the receipt, and waits to be killed. */
    static final class Keeper {

        private Keeper() {}

        static void main(String[] arguments) throws Exception {
            try (var server = SqsServer.start(Storage.in(Path.of(arguments[0])));
                    var client = Clients.of(SqsClient.builder(), server.endpoint())) {
                var queue = create(client, "kept", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1000"));
                sendTraced(client, queue, "in flight");
                var receipt = first(client, queue).receiptHandle();
                client.sendMessage(send -> send.queueUrl(queue).messageBody("waiting"));
                System.out.println(receipt);
                Thread.sleep(Duration.ofMinutes(1));
            }
        }
    }

    private static void sendTraced(SqsClient client, String queue, String body) {
        client.sendMessage(send -> send.queueUrl(queue)
                .messageBody(body)
                .messageSystemAttributes(Map.of(
                        MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                        MessageSystemAttributeValue.builder()
                                .dataType("String")
                                .stringValue(TRACE)
                                .build())));
    }

    private static String create(SqsClient client, String name, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(queue -> queue.queueName(name).attributes(attributes))
                .queueUrl();
    }

    private static String arn(SqsClient client, String queue) {
        return client.getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributesAsStrings()
                .getOrDefault("QueueArn", "none");
    }

    private static Message first(SqsClient client, String queue) {
        return client.receiveMessage(receive -> receive.queueUrl(queue)
                        .waitTimeSeconds(5)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .getFirst();
    }

    private static String receive(SqsClient client, String queue) {
        return first(client, queue).body();
    }

    private static List<String> bodies(SqsClient client, String queue) {
        var bodies = new ArrayList<String>();
        for (var messages = client.receiveMessage(receive -> receive.queueUrl(queue))
                        .messages();
                !messages.isEmpty();
                messages = client.receiveMessage(receive -> receive.queueUrl(queue))
                        .messages()) {
            messages.forEach(message -> bodies.add(message.body()));
        }
        return bodies;
    }
}

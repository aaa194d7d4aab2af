package stackrun.servers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.embedded.setting.Storage;
import stackrun.embedded.sqs.SqsServer;

/** ElasticMQ and a client of it. */
public record Queues(SqsServer server, SqsClient sqs, AtomicInteger made) implements AutoCloseable {

    /** One queue and the ways to name it. */
    public record Queue(String url, String arn) {}

    public static Queues start() throws IOException {
        var server = SqsServer.start(Storage.inMemory());
        return new Queues(server, Clients.of(SqsClient.builder(), server.endpoint()), new AtomicInteger());
    }

    public Queue create(Map<QueueAttributeName, String> attributes) {
        var name = "queue-" + made.incrementAndGet();
        var url = sqs.createQueue(create -> create.queueName(name).attributes(attributes))
                .queueUrl();
        return new Queue(url, "arn:aws:sqs:eu-west-1:000000000000:" + name);
    }

    public Queue create() {
        return create(Map.of());
    }

    public void send(Queue queue, String... bodies) {
        for (var body : bodies) {
            sqs.sendMessage(send -> send.queueUrl(queue.url()).messageBody(body));
        }
    }

    /** Waits up to twenty seconds for a message. */
    public List<Message> receive(Queue queue) {
        return sqs.receiveMessage(receive -> receive.queueUrl(queue.url())
                        .waitTimeSeconds(20)
                        .maxNumberOfMessages(10)
                        .messageAttributeNames("All"))
                .messages();
    }

    public int waiting(Queue queue) {
        return count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    }

    public int inFlight(Queue queue) {
        return count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    }

    private int count(Queue queue, QueueAttributeName name) {
        return Integer.parseInt(
                sqs.getQueueAttributes(get -> get.queueUrl(queue.url()).attributeNames(name))
                        .attributes()
                        .get(name));
    }

    @Override
    public void close() {
        sqs.close();
        server.close();
    }
}

package stackrun.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.access.FunctionAccess;
import stackrun.embedded.access.AccessObserver;
import stackrun.embedded.access.KeyOwner;
import stackrun.embedded.access.RolePolicies;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.s3.S3Server;
import stackrun.embedded.setting.Storage;
import stackrun.lambda.EchoFunction;
import stackrun.run.Await;
import stackrun.servers.Clients;
import stackrun.servers.Queues;
import stackrun.servers.Streams;
import stackrun.servers.Tables;
import stackrun.source.stream.Checkpoints;
import stackrun.template.Place;
import stackrun.template.TemplateException;
import stackrun.time.VirtualTimer;

/** Mappings of every kind, from the source to the function. */
class EventSourcesTest {

    private final VirtualTimer timer = new VirtualTimer(VirtualClock.START);
    private final EchoFunction function = EchoFunction.answering(timer);
    private final FunctionAccess access = new FunctionAccess();
    private Queues queues;
    private Streams streams;
    private DynamoDbServer dynamoDb;
    private S3Server s3;
    private EventSources sources;

    @BeforeEach
    void start() throws IOException {
        queues = Queues.start();
        streams = Streams.start();
        dynamoDb = DynamoDbServer.start(Storage.inMemory());
        s3 = S3Server.start(Storage.inMemory());
        var clients = new SourceClients(
                Clients.of(DynamoDbClient.builder(), dynamoDb.endpoint()),
                Clients.of(DynamoDbStreamsClient.builder(), dynamoDb.endpoint()),
                streams.kinesis(),
                queues.sqs(),
                Clients.of(S3Client.builder(), s3.endpoint()));
        sources = new EventSources(
                clients,
                function -> clients,
                access,
                function.lambda(),
                Place.DEFAULT,
                Checkpoints.inMemory(),
                InstantSource.system());
    }

    @AfterEach
    void stop() {
        sources.close();
        s3.close();
        dynamoDb.close();
        streams.close();
        queues.close();
    }

    @Test
    void bringsAQueueAndAStreamToAFunction() {
        var queue = queues.create();
        queues.send(queue, "from the queue");
        var stream = streams.create();
        streams.put(stream, "key", "from the stream");

        sources.start(Mappings.plain().ofQueue(queue.arn()));
        sources.start(Mappings.plain().ofStream(stream));

        var events = Await.until(function::events, found -> found.size() == 2);
        assertThat(events)
                .anyMatch(event -> event.contains("from the queue"))
                .anyMatch(event -> event.contains("aws:kinesis"));
        assertThat(sources.mappings()).hasSize(2);
    }

    @Test
    void bringsTheChangesOfATableToAFunction() {
        try (var client = Clients.of(DynamoDbClient.builder(), dynamoDb.endpoint())) {
            Tables.create(client, "Orders", StreamViewType.NEW_IMAGE);
            client.putItem(
                    put -> put.tableName("Orders").item(Map.of("id", AttributeValue.fromS("order from the table"))));
        }
        var stream = "arn:aws:dynamodb:eu-west-1:000000000000:table/Orders/stream/2026-01-01T00:00:00.000";

        sources.start(Mappings.plain().ofStream(stream));

        assertThat(Await.until(function::events, found -> !found.isEmpty()))
                .singleElement()
                .asString()
                .contains("aws:dynamodb", stream, "order from the table");
    }

    /**
     * As AWS refuses it: the role may receive messages, but not read the attributes of the queue.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Execution role permissions</a>
     */
    @Test
    void refusesASourceThatTheRoleOfTheFunctionMayNotRead() {
        var queue = queues.create();
        var stream = streams.create();
        enforce("sqs:ReceiveMessage", "sqs:DeleteMessage", "kinesis:GetRecords");

        assertThatThrownBy(() -> sources.start(Mappings.plain().ofQueue(queue.arn())))
                .isInstanceOf(TemplateException.class)
                .hasMessageContainingAll(queue.arn(), "sqs:GetQueueAttributes");
        assertThatThrownBy(() -> sources.start(Mappings.plain().ofStream(stream)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContainingAll(stream, "kinesis:ListShards");
        assertThat(sources.mappings()).isEmpty();
    }

    private void enforce(String... actions) {
        var policy = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["%s"],"Resource":"*"}]}""".formatted(String.join("\",\"", actions));
        var policies = new RolePolicies(List.of(new RolePolicies.Document("Permissions", policy)), Optional.empty());
        var role = new KeyOwner.Function("Work", "arn:aws:iam::000000000000:role/WorkRole", policies);
        access.enforce(List.of(role), AccessObserver.none());
    }

    /**
     * As AWS refuses it.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Visibility timeout</a>
     */
    @Test
    void refusesAQueueWhoseMessagesComeBackWhileTheFunctionWorks() {
        var queue = queues.create(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "29"));

        assertThatThrownBy(() -> sources.start(Mappings.plain().ofQueue(queue.arn())))
                .isInstanceOf(TemplateException.class)
                .hasMessageContainingAll(queue.arn(), "29 s", "30 s");
        assertThat(sources.mappings()).isEmpty();
    }
}

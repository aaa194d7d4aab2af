package stackrun.embedded.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stackrun.embedded.ChildProcess;
import stackrun.embedded.Clients;
import stackrun.embedded.setting.Storage;

class DynamoDbServerTest {

    private static final Map<String, AttributeValue> TEA = Map.of("sku", AttributeValue.fromS("TEA"));

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static DynamoDbServer server;

    @BeforeAll
    static void start() throws IOException {
        server = DynamoDbServer.start(Storage.inMemory());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void cancelsATransactionWithItsReasons() {
        try (var client = Clients.of(DynamoDbClient.builder(), server.endpoint())) {
            client.createTable(tableWithStream("cancelled"));
            client.putItem(put -> put.tableName("cancelled").item(TEA));

            assertThatThrownBy(() -> client.transactWriteItems(transaction ->
                            transaction.transactItems(putNew("cancelled", "TEA"), putNew("cancelled", "CUP"))))
                    .isInstanceOfSatisfying(
                            TransactionCanceledException.class,
                            cancelled -> assertThat(cancelled.cancellationReasons())
                                    .extracting(reason -> reason.code())
                                    .containsExactly("ConditionalCheckFailed", "None"));
        }
    }

    @Test
    void streamsWhatIsWritten() {
        try (var client = Clients.of(DynamoDbClient.builder(), server.endpoint())) {
            client.createTable(tableWithStream("streamed"));
            client.putItem(put -> put.tableName("streamed").item(TEA));

            assertThat(itemsIn(streamOf(client, "streamed"))).containsExactly(TEA);
        }
    }

    @Test
    void endsItsProcessAndKeepsTablesAndStreamsInADirectory(@TempDir Path directory) throws IOException {
        var storage = Storage.in(directory.resolve("with a space"));
        ProcessHandle closed;
        try (var first = DynamoDbServer.start(storage);
                var client = Clients.of(DynamoDbClient.builder(), first.endpoint())) {
            closed = first.process();
            client.createTable(tableWithStream("kept"));
            client.putItem(put -> put.tableName("kept").item(TEA));
        }

        assertThat(closed.isAlive()).isFalse();
        try (var second = DynamoDbServer.start(storage);
                var client = Clients.of(DynamoDbClient.builder(), second.endpoint())) {
            assertThat(client.getItem(get -> get.tableName("kept").key(TEA)).item())
                    .isEqualTo(TEA);
            assertThat(itemsIn(streamOf(client, "kept"), second)).containsExactly(TEA);
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws IOException {
        for (var address : outsideAddresses()) {
            assertThatThrownBy(() -> new Socket(address, server.endpoint().getPort()).close())
                    .as("connection to %s", address)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void endsItsProcessWhenTheParentIsKilled() throws Exception {
        var parent = ChildProcess.start(Parent.class);
        var child = ProcessHandle.of(Long.parseLong(
                        parent.inputReader(StandardCharsets.UTF_8).readLine()))
                .orElseThrow();

        parent.destroyForcibly();

        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void showsWhatTheProcessPrintedWhenItDoesNotStart() {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:NoSuchFlag", "Nothing");

        assertThatThrownBy(() -> DynamoDbServer.start(command, Duration.ofSeconds(20)))
                .hasMessageStartingWith("DynamoDB Local did not start, its process ended:")
                .hasMessageContaining("NoSuchFlag");
    }

    @Test
    void refusesADirectoryItCannotWrite(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("file"), "not a directory");

        assertThatThrownBy(() -> DynamoDbServer.start(Storage.in(file)))
                .hasMessage("cannot keep data in %s: the directory is not writable", file);
    }

    private static TransactWriteItem putNew(String table, String sku) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(Map.of("sku", AttributeValue.fromS(sku)))
                        .conditionExpression("attribute_not_exists(sku)"))
                .build();
    }

    private static List<InetAddress> outsideAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static CreateTableRequest tableWithStream(String name) {
        return StreamedTable.of(name, "sku", StreamViewType.NEW_IMAGE);
    }

    private static String streamOf(DynamoDbClient client, String table) {
        return client.describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
    }

    private static List<Map<String, AttributeValue>> itemsIn(String stream) {
        return itemsIn(stream, server);
    }

    private static List<Map<String, AttributeValue>> itemsIn(String stream, DynamoDbServer server) {
        try (var client = Clients.of(DynamoDbStreamsClient.builder(), server.endpoint())) {
            var shard = client.describeStream(describe -> describe.streamArn(stream))
                    .streamDescription()
                    .shards()
                    .getFirst();
            var iterator = client.getShardIterator(get -> get.streamArn(stream)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator();
            return client.getRecords(get -> get.shardIterator(iterator)).records().stream()
                    .map(record -> record.dynamodb().newImage())
                    .toList();
        }
    }

    /** Starts the server, prints the process that serves, and waits to be killed. */
    static final class Parent {

        private Parent() {}

        static void main() throws Exception {
            try (var server = DynamoDbServer.start(Storage.inMemory())) {
                System.out.println(server.process().pid());
                Thread.sleep(Duration.ofMinutes(1));
            }
        }
    }
}

package stackrun.embedded.kinesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/**
 * Kinesis Data Streams over JSON and CBOR: streams, shards that split and merge, retention, all iterator types.
 *
 * <p>Changes are complete when they are answered. Throughput is not limited, so neither a request nor a single record of
 * {@code PutRecords} fails with {@code ProvisionedThroughputExceededException}. An on-demand stream always has two shards.
 * Enhanced fan-out ({@code SubscribeToShard}) is not supported: it needs HTTP/2. In a directory, records survive a restart,
 * and even a killed process, until their retention ends.
 */
public final class KinesisServer implements AutoCloseable {

    private final Streams streams;
    private final HttpServer server;

    private KinesisServer(Streams streams, HttpServer server) {
        this.streams = streams;
        this.server = server;
    }

    public static KinesisServer start(Storage storage) throws IOException {
        return start(storage, Account.DEFAULT);
    }

    public static KinesisServer start(Storage storage, Account account) throws IOException {
        return start(storage, account, InstantSource.system());
    }

    static KinesisServer start(Storage storage, Account account, InstantSource clock) throws IOException {
        var streams = switch (storage) {
            case Storage.InMemory() -> Streams.inMemory(account, clock);
            case Storage.InDirectory directory -> Streams.in(directory.of("kinesis"), account, clock);
        };
        var api = new AwsJsonApi("Kinesis_20131202");
        new StreamOperations(streams).addTo(api);
        new DescribeOperations(streams).addTo(api);
        new ShardOperations(streams).addTo(api);
        new PutOperations(streams).addTo(api);
        new GetOperations(streams).addTo(api);
        new TagOperations(streams).addTo(api);
        return new KinesisServer(streams, HttpServer.start(api::answer));
    }

    public URI endpoint() {
        return server.uri();
    }

    /** Lets web pages of these origins call this server: {@code http://localhost:5173}. */
    public void allow(Collection<String> origins) {
        server.allow(origins);
    }

    @Override
    public void close() {
        server.close();
        try {
            streams.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the journal of the Kinesis server", e);
        }
    }
}

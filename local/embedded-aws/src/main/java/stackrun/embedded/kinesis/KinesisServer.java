package stackrun.embedded.kinesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import stackrun.embedded.access.AccessControl;
import stackrun.embedded.access.AccessKeys;
import stackrun.embedded.access.AwsServer;
import stackrun.embedded.awsjson.AwsJsonRefusals;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.kinesis.stream.Streams;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/**
 * Kinesis Data Streams over JSON and CBOR: streams, shards that split and merge, retention, all iterator types.
 *
 * <p>Changes are complete when their request is answered. Throughput is not limited, so neither a request nor a single
 * record of {@code PutRecords} fails with {@code ProvisionedThroughputExceededException}. An on-demand stream always has two
 * shards. Enhanced fan-out ({@code SubscribeToShard}) is not supported, because it needs HTTP/2. In a directory, records
 * survive a restart, and even a killed process, until their retention ends.
 */
public final class KinesisServer implements AwsServer {

    private final Streams streams;
    private final HttpServer server;
    private final AccessControl access;

    private KinesisServer(Streams streams, HttpServer server, AccessControl access) {
        this.streams = streams;
        this.server = server;
        this.access = access;
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
        var access = new AccessControl(new KinesisAccess(account), new AwsJsonRefusals());
        return new KinesisServer(streams, HttpServer.start(access.before(KinesisApi.of(streams)::answer)), access);
    }

    @Override
    public URI endpoint() {
        return server.uri();
    }

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call this server. */
    @Override
    public void allow(Collection<String> origins) {
        server.allow(origins);
    }

    /** From now on only the owners of these keys may call this server. */
    @Override
    public void enforce(AccessKeys keys) {
        access.enforce(keys);
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

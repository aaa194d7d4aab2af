package stackrun.embedded.s3;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/**
 * The part of S3 that services need: buckets, objects, ranges, conditional reads and writes, copies, lists, versioning,
 * checksums, presigned URLs. Path style only, which the SDK uses for IP addresses.
 *
 * <p>Signatures are not verified. These are answered with 501 {@code NotImplemented}: multipart
 * uploads, tags, lifecycle, access control, notifications. Objects may have 64 MiB.
 */
public final class S3Server implements AutoCloseable {

    private final HttpServer server;

    private S3Server(HttpServer server) {
        this.server = server;
    }

    public static S3Server start(Storage storage) throws IOException {
        return start(storage, Account.DEFAULT);
    }

    public static S3Server start(Storage storage, Account account) throws IOException {
        var shelf = switch (storage) {
            case Storage.InMemory() -> new MemoryShelf();
            case Storage.InDirectory directory -> new DirectoryShelf(directory.of("s3"));
        };
        return new S3Server(HttpServer.start(new S3Api(Buckets.on(shelf), account)::answer));
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
    }
}

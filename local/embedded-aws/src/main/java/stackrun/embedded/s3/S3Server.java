package stackrun.embedded.s3;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import stackrun.embedded.access.AccessControl;
import stackrun.embedded.access.AccessKeys;
import stackrun.embedded.access.AwsServer;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/**
 * The part of S3 that services need: buckets, objects, ranges, conditional reads and writes, copies, lists, versioning,
 * checksums and presigned URLs. URLs have path style, which the SDK uses for IP addresses.
 *
 * <p>Signatures are not verified. Multipart uploads, tags, lifecycle, access control and notifications are answered with 501
 * {@code NotImplemented}. Objects may have 64 MiB.
 */
public final class S3Server implements AwsServer {

    private final HttpServer server;
    private final AccessControl access;

    private S3Server(HttpServer server, AccessControl access) {
        this.server = server;
        this.access = access;
    }

    public static S3Server start(Storage storage) throws IOException {
        return start(storage, Account.DEFAULT);
    }

    public static S3Server start(Storage storage, Account account) throws IOException {
        var shelf = switch (storage) {
            case Storage.InMemory() -> new MemoryShelf();
            case Storage.InDirectory directory -> new DirectoryShelf(directory.of("s3"));
        };
        var access = new AccessControl(new S3Access(), new S3Refusals());
        var api = new S3Api(Buckets.on(shelf), account);
        return new S3Server(HttpServer.start(access.before(new MissingObjects(access, api::answer))), access);
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
    }
}

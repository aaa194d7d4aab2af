package stackrun.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.kinesis.KinesisServer;
import stackrun.embedded.kms.KmsServer;
import stackrun.embedded.s3.S3Server;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;
import stackrun.embedded.sqs.SqsServer;
import stackrun.embedded.xray.XRayDaemon;

/**
 * AWS on 127.0.0.1. Each service starts on its first use, or together with others at the start.
 *
 * <p>Tests share one instance for the whole JVM ({@link #shared()}), and use different names for their tables and queues.
 * Any credentials and any region are accepted; ARNs name the {@link Account}.
 */
public final class EmbeddedAws implements AutoCloseable {

    private static final class Shared {

        private static final EmbeddedAws INSTANCE = new EmbeddedAws(Storage.inMemory(), Account.DEFAULT, null);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close, "embedded-aws"));
        }
    }

    private final Account account;
    private final @Nullable DirectoryLock lock;
    private final Servers servers;

    private EmbeddedAws(Storage storage, Account account, @Nullable DirectoryLock lock) {
        this.account = account;
        this.lock = lock;
        this.servers = new Servers(storage, account);
    }

    /**
     * Starts services in parallel and returns when all of them answer; closes all of them if one fails. No other instance
     * can use the directory of the storage until this one is closed.
     */
    public static EmbeddedAws start(Storage storage, Set<Service> services) throws IOException {
        return start(storage, Account.DEFAULT, services);
    }

    /** Like {@link #start(Storage, Set)}, with the account that ARNs and queue URLs name. */
    public static EmbeddedAws start(Storage storage, Account account, Set<Service> services) throws IOException {
        var lock = switch (storage) {
            case Storage.InMemory() -> null;
            case Storage.InDirectory directory -> DirectoryLock.of(directory);
        };
        var aws = new EmbeddedAws(storage, account, lock);
        try {
            services.stream().map(aws.servers::started).toList().forEach(CompletableFuture::join);
            return aws;
        } catch (CompletionException e) {
            aws.close();
            throw e.getCause() instanceof IOException cause ? cause : new IOException("cannot start AWS locally", e);
        }
    }

    /** The instance in memory that all tests of this JVM share. It is closed when the JVM ends. */
    public static EmbeddedAws shared() {
        return Shared.INSTANCE;
    }

    Account account() {
        return account;
    }

    public DynamoDbServer dynamoDb() {
        return (DynamoDbServer) server(Service.DYNAMODB);
    }

    public SqsServer sqs() {
        return (SqsServer) server(Service.SQS);
    }

    public KinesisServer kinesis() {
        return (KinesisServer) server(Service.KINESIS);
    }

    public KmsServer kms() {
        return (KmsServer) server(Service.KMS);
    }

    public S3Server s3() {
        return (S3Server) server(Service.S3);
    }

    public XRayDaemon xray() {
        return (XRayDaemon) server(Service.XRAY);
    }

    /** The URL at which a service listens. */
    public URI endpoint(Service service) {
        return switch (service) {
            case DYNAMODB -> dynamoDb().endpoint();
            case SQS -> sqs().endpoint();
            case KINESIS -> kinesis().endpoint();
            case KMS -> kms().endpoint();
            case S3 -> s3().endpoint();
            case XRAY -> xray().endpoint();
        };
    }

    /** The environment with which the SDKs of another process use these services: endpoints, region, credentials. */
    public Map<String, String> environment(Set<Service> services) {
        return Settings.environment(services, this);
    }

    @Override
    public void close() {
        servers.close();
        Servers.close(lock);
    }

    private AutoCloseable server(Service service) {
        try {
            return servers.started(service).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException cause ? new UncheckedIOException(cause) : e;
        }
    }
}

package stackrun.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.dynamodb.DynamoDbServer;
import stackrun.embedded.kinesis.KinesisServer;
import stackrun.embedded.kms.KmsServer;
import stackrun.embedded.s3.S3Server;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;
import stackrun.embedded.sqs.SqsServer;
import stackrun.embedded.xray.XRayDaemon;

/**
 * AWS on 127.0.0.1: each service starts when it is first asked for, or together with others before that.
 *
 * <p>Tests share one for the whole JVM ({@link #shared()}) and keep apart by the names they give to tables and queues.
 * Any credentials will do, in any region; ARNs name the {@link Account}.
 */
public final class EmbeddedAws implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedAws.class);

    private static final class Shared {

        private static final EmbeddedAws INSTANCE = new EmbeddedAws(Storage.inMemory(), Account.DEFAULT, null);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close, "embedded-aws"));
        }
    }

    private final Storage storage;
    private final Account account;
    private final @Nullable DirectoryLock lock;
    private final Map<Service, CompletableFuture<AutoCloseable>> servers = new EnumMap<>(Service.class);

    private EmbeddedAws(Storage storage, Account account, @Nullable DirectoryLock lock) {
        this.storage = storage;
        this.account = account;
        this.lock = lock;
    }

    /**
     * Starts services in parallel and returns once all of them answer; closes all of them if one fails.
     * Nobody else may use the directory of the storage until this is closed.
     */
    public static EmbeddedAws start(Storage storage, Set<Service> services) throws IOException {
        return start(storage, Account.DEFAULT, services);
    }

    /** As {@link #start(Storage, Set)}, with the account that ARNs and queue URLs name. */
    public static EmbeddedAws start(Storage storage, Account account, Set<Service> services) throws IOException {
        var lock = switch (storage) {
            case Storage.InMemory() -> null;
            case Storage.InDirectory directory -> DirectoryLock.of(directory);
        };
        var aws = new EmbeddedAws(storage, account, lock);
        try {
            services.stream().map(aws::started).toList().forEach(CompletableFuture::join);
            return aws;
        } catch (CompletionException e) {
            aws.close();
            throw e.getCause() instanceof IOException cause ? cause : new IOException("cannot start AWS locally", e);
        }
    }

    /** The instance that all tests of this JVM share, in memory; it is closed when the JVM ends. */
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
        Map<Service, CompletableFuture<AutoCloseable>> all;
        synchronized (servers) {
            all = new EnumMap<>(servers);
            servers.clear();
        }
        var closing = new ArrayList<CompletableFuture<Void>>();
        all.values()
                .forEach(server -> closing.add(server.handle((started, failure) -> started)
                        .thenAcceptAsync(EmbeddedAws::close, EmbeddedAws::inThread)));
        closing.forEach(CompletableFuture::join);
        close(lock);
    }

    private AutoCloseable server(Service service) {
        try {
            return started(service).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException cause ? new UncheckedIOException(cause) : e;
        }
    }

    private CompletableFuture<AutoCloseable> started(Service service) {
        synchronized (servers) {
            return servers.computeIfAbsent(
                    service, absent -> CompletableFuture.supplyAsync(() -> start(absent), EmbeddedAws::inThread));
        }
    }

    private AutoCloseable start(Service service) {
        try {
            return service.start(storage, account);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Not a virtual one: what runs at the start is mostly class loading, which holds on to its carrier. */
    private static void inThread(Runnable task) {
        Thread.ofPlatform().name("embedded-aws").daemon().start(task);
    }

    private static void close(@Nullable AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            LOG.warn("{} did not close cleanly", closeable.getClass().getSimpleName(), e);
        }
    }
}

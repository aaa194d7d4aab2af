package stackrun.embedded.sqs;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.concurrent.duration.FiniteDuration;
import scala.jdk.javaapi.FutureConverters;
import stackrun.embedded.access.AccessControl;
import stackrun.embedded.access.AccessKeys;
import stackrun.embedded.access.AwsServer;
import stackrun.embedded.http.Audience;
import stackrun.embedded.http.LoopbackGuard;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/**
 * SQS with redrive, visibility timeouts, long polls and FIFO queues, served by ElasticMQ on 127.0.0.1.
 *
 * <p>In a directory, queues and messages survive a restart, and even a killed process, with their receive counts, receipt
 * handles and visibility timeouts. Deduplication ids of FIFO queues, locks on message groups and running message move
 * tasks are lost. Each send then takes about 15 ms. Queue URLs contain the port, which changes with each start.
 *
 * <p>Encryption and access policies are not simulated, nor are {@code MessageRetentionPeriod} and {@code
 * MaximumMessageSize}: messages stay until they are deleted, and may have any size.
 *
 * @see <a href="https://github.com/softwaremill/elasticmq">ElasticMQ</a>
 */
public final class SqsServer implements AwsServer {

    private static final Duration RESTORE_TIMEOUT = Duration.ofSeconds(30);
    private static final FiniteDuration CLOSE_TIMEOUT = FiniteDuration.create(1, TimeUnit.SECONDS);

    private final ActorSystem system;
    private final SQSRestServer server;
    private final @Nullable Persistence persistence;
    private final LoopbackGuard guard;
    private final AccessControl access;
    private final URI endpoint;

    private SqsServer(
            ActorSystem system,
            SQSRestServer server,
            @Nullable Persistence persistence,
            LoopbackGuard guard,
            AccessControl access,
            URI endpoint) {
        this.system = system;
        this.server = server;
        this.persistence = persistence;
        this.guard = guard;
        this.access = access;
        this.endpoint = endpoint;
    }

    public static SqsServer start(Storage storage) throws IOException {
        return start(storage, Account.DEFAULT);
    }

    public static SqsServer start(Storage storage, Account account) throws IOException {
        return start(storage, account, RESTORE_TIMEOUT);
    }

    /** Like {@link #start(Storage, Account)}, but fails if the stored queues are not restored within {@code timeout}. */
    static SqsServer start(Storage storage, Account account, Duration timeout) throws IOException {
        var system = QueueSystem.create();
        Persistence persistence = null;
        try {
            persistence = switch (storage) {
                case Storage.InMemory() -> null;
                case Storage.InDirectory directory -> Persistence.in(directory.of("sqs"), system);
            };
            return start(system, persistence, account, timeout);
        } catch (IOException | RuntimeException e) {
            close(system, persistence);
            throw e;
        }
    }

    private static SqsServer start(
            ActorSystem system, @Nullable Persistence persistence, Account account, Duration timeout)
            throws IOException {
        var listener = persistence == null ? Option.<ActorRef>empty() : persistence.listener();
        var queueManager = system.actorOf(
                Props.create(QueueManagerActor.class, new NowProvider(), StrictSQSLimits$.MODULE$, listener));
        if (persistence != null) {
            persistence.restoreTo(queueManager, timeout);
        }
        var guard = new LoopbackGuard(Audience.PROGRAMS);
        var access = new AccessControl(new SqsAccess(account), new SqsRefusals());
        var http = GuardedHttp.in(system, guard, access);
        var server = SQSRestServerBuilder.withActorSystem(system)
                .withQueueManagerActor(queueManager)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(account.region())
                .withAWSAccountId(account.id())
                .start();
        var port = server.waitUntilStarted().localAddress().getPort();
        http.listensOn(port);
        return new SqsServer(system, server, persistence, guard, access, URI.create("http://127.0.0.1:" + port));
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call this server. */
    @Override
    public void allow(Collection<String> origins) {
        guard.allow(origins);
    }

    /** From now on only the owners of these keys may call this server. */
    @Override
    public void enforce(AccessKeys keys) {
        access.enforce(keys);
    }

    @Override
    public void close() {
        endRequests();
        close(system, persistence);
    }

    private static void close(ActorSystem system, @Nullable Persistence persistence) {
        QueueSystem.terminate(system);
        if (persistence != null) {
            persistence.close();
        }
    }

    /** Ends open requests. The server's own stop would wait a minute for long polls. */
    private void endRequests() {
        try {
            FutureConverters.asJava(server.waitUntilStarted().terminate(CLOSE_TIMEOUT))
                    .toCompletableFuture()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            // the actor system ends the remaining requests
        }
    }
}

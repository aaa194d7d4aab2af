package stackrun.embedded.sqs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scala.Option;
import scala.collection.immutable.Nil$;
import scala.util.Either;
import scalikejdbc.ConnectionPool;

/**
 * Writes each change of a queue or a message to an H2 database before its request is answered, like ElasticMQ's own
 * server.
 *
 * <p>The JVM has only one connection pool, so it can have only one persistent server at a time.
 */
final class Persistence implements AutoCloseable {

    private static final AtomicBoolean TAKEN = new AtomicBoolean();

    private final ActorRef listener;

    private Persistence(ActorRef listener) {
        this.listener = listener;
    }

    static Persistence in(Path directory, ActorSystem system) throws IOException {
        if (!TAKEN.compareAndSet(false, true)) {
            throw new IOException(
                    "cannot keep queues in %s: another SQS server of this JVM keeps its own".formatted(directory));
        }
        // With a write delay, H2 would lose the last half second when the process is killed.
        var uri = "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(directory.resolve("queues"));
        var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", uri, "", "", false);
        // ElasticMQ only creates the pool for the first server of a JVM.
        ConnectionPool.singleton(
                uri,
                "",
                "",
                ConnectionPool.singleton$default$4(),
                ConnectionPool.singleton$default$5(uri, "", "", ConnectionPool.singleton$default$4()));
        return new Persistence(
                system.actorOf(Props.create(SqlQueuePersistenceActor.class, config, Nil$.MODULE$), "persistence"));
    }

    Option<ActorRef> listener() {
        return Option.apply(listener);
    }

    /** Creates the stored queues and messages. */
    void restoreTo(ActorRef queueManager, Duration timeout) throws IOException {
        try {
            var answer = Patterns.ask(listener, new QueueEvent.Restore(queueManager), timeout)
                    .toCompletableFuture()
                    .join();
            if (answer instanceof Either<?, ?> either && either.isLeft()) {
                throw new IOException("cannot restore the queues: " + either);
            }
        } catch (CompletionException e) {
            throw new IOException("cannot restore the queues", e);
        }
    }

    @Override
    public void close() {
        ConnectionPool.closeAll();
        TAKEN.set(false);
    }
}

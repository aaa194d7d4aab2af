package stackrun.embedded.sqs;

import com.typesafe.config.ConfigFactory;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorSystem;

/** Creates and terminates the actor system that runs ElasticMQ. */
final class QueueSystem {

    private static final String CONFIGURATION = """
            pekko {
              loglevel = WARNING
              stdout-loglevel = OFF
              jvm-exit-on-fatal-error = off
              coordinated-shutdown.run-by-jvm-shutdown-hook = off
              daemonic = on
              # GuardedFlow relies on it.
              http.server.pipelining-limit = 1
              actor {
                default-dispatcher.fork-join-executor { parallelism-min = 2, parallelism-max = 4 }
                internal-dispatcher.fork-join-executor { parallelism-min = 1, parallelism-max = 2 }
                default-blocking-io-dispatcher.thread-pool-executor.fixed-pool-size = 2
              }
            }
            """;

    private QueueSystem() {}

    static ActorSystem create() {
        return ActorSystem.create(
                "sqs", ConfigFactory.parseString(CONFIGURATION).withFallback(ConfigFactory.load()));
    }

    static void terminate(ActorSystem system) {
        try {
            system.terminate();
            system.getWhenTerminated()
                    .toCompletableFuture()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            // remaining daemon threads do not keep the JVM alive
        }
    }
}

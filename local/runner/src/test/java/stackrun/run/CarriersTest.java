package stackrun.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A JVM with a single carrier, which a class initializer keeps while it waits for a lock. */
@Timeout(60)
class CarriersTest {

    @Test
    void addsTheCarrierThatTheOwnerOfTheLockNeeds() throws Exception {
        var process = start("watched");

        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void withoutItTheProcessHangs() throws Exception {
        var process = start("unwatched");
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("waiting");
            assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String mode) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SingleCarrier.class.getName(),
                        mode))
                .redirectErrorStream(true)
                .start();
    }

    /** The main class of that JVM: ends when the initializer of {@link Initialized} has got the lock. */
    static final class SingleCarrier {

        private static final ReentrantLock LOCK = new ReentrantLock();

        public static void main(String[] arguments) throws InterruptedException {
            if (arguments[0].equals("watched")) {
                Carriers.watch();
            }
            var go = new CountDownLatch(1);
            var owner = Thread.ofVirtual().start(() -> holdUntil(go));
            while (!LOCK.isLocked()) {
                Thread.onSpinWait();
            }
            var initializer = Thread.ofVirtual().start(Initialized::load);
            while (!LOCK.hasQueuedThreads()) {
                Thread.onSpinWait();
            }
            System.out.println("waiting");
            go.countDown();
            owner.join();
            initializer.join();
        }

        private static void holdUntil(CountDownLatch go) {
            LOCK.lock();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                LOCK.unlock();
            }
        }

        private static final class Initialized {
            static {
                await();
            }

            private static void await() {
                LOCK.lock();
                try {
                    System.out.println("loaded");
                } finally {
                    LOCK.unlock();
                }
            }

            static void load() {
                // Its initializer is the point.
            }
        }
    }
}

package stackrun.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The timer of this machine: one thread waits, and each action has a thread of its own. */
final class SystemTimer implements Timer {

    private static final Logger LOG = LoggerFactory.getLogger(SystemTimer.class);

    private final ScheduledExecutorService waiting = Executors.newSingleThreadScheduledExecutor(
            runnable -> Thread.ofPlatform().daemon().name("timer").unstarted(runnable));
    private final ExecutorService acting = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public void at(Instant when, Runnable action) {
        long nanos = Math.max(0, Duration.between(instant(), when).toNanos());
        try {
            var _ = waiting.schedule(() -> acting.execute(() -> act(action)), nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the run has ended: the timer for {} is ignored", when);
        }
    }

    private static void act(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("a timed action failed", e);
        }
    }

    @Override
    public void close() {
        waiting.shutdownNow();
        acting.shutdownNow();
    }
}

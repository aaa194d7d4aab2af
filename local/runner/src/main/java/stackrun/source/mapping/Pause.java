package stackrun.source.mapping;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits for the signal, for a limited time. */
@FunctionalInterface
public interface Pause {
    void until(CountDownLatch wished, Duration atMost) throws InterruptedException;
}

package stackrun.lambda.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class FirstAloneTest {

    private final FirstAlone starts = new FirstAlone();

    @Test
    void letsTheOthersWaitForTheFirst() throws Exception {
        assertThat(secondWaits()).isTrue();
    }

    @Test
    void letsTheOthersStartTogetherOnceOneHas() throws Exception {
        starts.run(() -> "first");
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newCachedThreadPool()) {
            var second = threads.submit(() -> starts.run(() -> meet(together)));
            var third = threads.submit(() -> starts.run(() -> meet(together)));

            assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(third.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void isAloneAgainWhereTheFirstFailed() throws Exception {
        assertThatThrownBy(() -> starts.run(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(secondWaits()).isTrue();
    }

    /** Starts two functions and tells if the second waited for the slow first one. */
    private boolean secondWaits() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        try (var threads = Executors.newCachedThreadPool()) {
            var first = threads.submit(() -> starts.run(() -> {
                begun.countDown();
                LockSupport.parkNanos(200_000_000);
                return ended.compareAndSet(false, true);
            }));
            begun.await();
            var second = threads.submit(() -> starts.run(ended::get));
            return first.get() && second.get();
        }
    }

    private static boolean meet(CyclicBarrier together) {
        try {
            together.await();
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

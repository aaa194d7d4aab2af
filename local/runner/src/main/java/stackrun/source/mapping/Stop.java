package stackrun.source.mapping;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The signal to stop, which ends every pause at once. */
public final class Stop {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch wished = new CountDownLatch(1);
    private final Pause pause;

    public Stop() {
        this((wished, atMost) -> {
            var _ = wished.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        });
    }

    public Stop(Pause pause) {
        this.pause = pause;
    }

    public void wish() {
        wished.countDown();
    }

    public boolean isWished() {
        return wished.getCount() == 0;
    }

    public void pause(Duration duration) throws InterruptedException {
        pause.until(wished, duration);
    }

    /** Pauses with exponential backoff, up to a maximum. */
    public void backOff(int failures) throws InterruptedException {
        long millis = FIRST.toMillis() << Math.min(failures - 1, 10);
        pause(Duration.ofMillis(Math.min(millis, MAX_PAUSE.toMillis())));
    }
}

package stackrun.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is right, for two minutes at most. */
public final class Await {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private Await() {}

    public static <T> T until(Supplier<T> ask, Predicate<T> right) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        var answer = ask.get();
        while (!right.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still %s after %s s".formatted(answer, TIMEOUT.toSeconds()));
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            answer = ask.get();
        }
        return answer;
    }
}

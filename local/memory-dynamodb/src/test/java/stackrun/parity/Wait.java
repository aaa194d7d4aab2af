package stackrun.parity;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Asks again until the answer is right: servers propagate changes with a delay. */
final class Wait {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private Wait() {}

    /** @param otherwise the difference if the answer is still wrong after 20 s */
    static <T> T until(Callable<T> ask, Predicate<T> right, String otherwise) throws Exception {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        var answer = ask.call();
        while (!right.test(answer)) {
            Difference.unless(System.nanoTime() < deadline, otherwise);
            LockSupport.parkNanos(INTERVAL.toNanos());
            answer = ask.call();
        }
        return answer;
    }
}

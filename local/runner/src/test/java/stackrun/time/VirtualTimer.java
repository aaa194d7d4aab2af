package stackrun.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** Time that passes when it is told to, and wakes in order. */
public final class VirtualTimer implements Timer {

    private record Due(Instant when, long number, Runnable action) {}

    private final Queue<Due> coming =
            new PriorityQueue<>(Comparator.comparing(Due::when).thenComparingLong(Due::number));
    private Instant now;
    private long numbers;

    public VirtualTimer(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void at(Instant when, Runnable action) {
        coming.add(new Due(when, numbers++, action));
    }

    /** Lets so much time pass. */
    public void advance(Duration duration) {
        var end = now.plus(duration);
        while (!coming.isEmpty() && !coming.peek().when().isAfter(end)) {
            var due = coming.remove();
            now = due.when().isAfter(now) ? due.when() : now;
            due.action().run();
        }
        now = end;
    }

    /** Lets so much time pass without waking, as a machine that sleeps does: what was due is late. */
    public void sleep(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public void close() {
        coming.clear();
    }
}

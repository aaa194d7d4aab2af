package stackrun.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only where the code under test pauses, and at once. */
final class VirtualClock implements InstantSource {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** A wish whose pauses take no time on the wall. */
    Stop stop() {
        return new Stop((wished, atMost) -> {
            synchronized (this) {
                pauses.add(atMost);
                advance(atMost);
            }
        });
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}

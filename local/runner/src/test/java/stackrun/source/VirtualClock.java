package stackrun.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import stackrun.source.mapping.Stop;

/** Time that passes only where the code under test pauses, and at once. */
public final class VirtualClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** A wish whose pauses take no time on the wall. */
    public Stop stop() {
        return new Stop((wished, atMost) -> {
            synchronized (this) {
                pauses.add(atMost);
                advance(atMost);
            }
        });
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}

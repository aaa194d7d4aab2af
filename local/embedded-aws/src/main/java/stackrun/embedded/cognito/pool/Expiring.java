package stackrun.embedded.cognito.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores values under random handles for a limited time.
 *
 * <p>The number of values is bounded; the oldest is evicted first.
 */
public final class Expiring<V> {

    private record Kept<V>(V value, Instant until) {}

    private final InstantSource clock;
    private final Duration lifetime;
    private final Map<String, Kept<V>> kept;

    Expiring(InstantSource clock, Duration lifetime, int maxSize) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.kept = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept<V>> eldest) {
                return size() > maxSize;
            }
        };
    }

    /** Stores the value and returns the handle to it. */
    public synchronized String keep(V value) {
        var handle = Secrets.handle();
        kept.put(Secrets.fingerprint(handle), new Kept<>(value, clock.instant().plus(lifetime)));
        return handle;
    }

    public synchronized Optional<V> find(String handle) {
        return alive(kept.get(Secrets.fingerprint(handle)));
    }

    /** Removes and returns the value: a second call with the same handle finds nothing. */
    public synchronized Optional<V> take(String handle) {
        return alive(kept.remove(Secrets.fingerprint(handle)));
    }

    private Optional<V> alive(@Nullable Kept<V> found) {
        return Optional.ofNullable(found)
                .filter(entry -> clock.instant().isBefore(entry.until()))
                .map(Kept::value);
    }
}

package com.example.orders.adapter.kms;

import com.example.kit.aws.BackgroundTimer;
import com.example.orders.domain.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crac.Context;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Caches each customer's current key, limited in number, age and uses. A key that leaves the cache is overwritten half a minute
 * later, when a request that got it at the last moment has ended: an environment may serve several requests at once. (The JDK
 * and the SDK make copies while they work; these become garbage and are not overwritten.)
 *
 * <p>The cache returns a key for five minutes. A timer overwrites it later, and so does every access. While Lambda freezes an environment, no timer runs in it;
 * overdue work is done as soon as it runs again, before a request gets a key.
 *
 * <p>The cache is cleared before a snapshot, because SnapStart stores snapshots on disk and starts many processes from each.
 * A restored process draws random numbers from {@link java.security.SecureRandom}, which is safe there.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html">Uniqueness with SnapStart</a>
 */
final class KeyCache implements Resource {

    static final Duration MAX_AGE = Duration.ofMinutes(5);

    /** Longer than the function's timeout of ten seconds. */
    static final Duration GRACE_PERIOD = Duration.ofSeconds(30);

    static final int MAX_USES = 1_000;

    private static final int MAX_CACHED_KEYS = 1_000;

    private record Entry(AesCustomerKey key, Instant until, int uses) {

        Entry used() {
            return new Entry(key, until, uses + 1);
        }
    }

    /** In insertion order: the oldest first. */
    private final Map<CustomerId, Entry> keys = new LinkedHashMap<>();

    private final RetiredKeys retired = new RetiredKeys();
    private final Clock clock;
    private final BackgroundTimer timer;
    private @Nullable Instant nextCleanup;

    KeyCache(Clock clock, BackgroundTimer timer) {
        this.clock = clock;
        this.timer = timer;
    }

    synchronized Optional<AesCustomerKey> get(CustomerId customer) {
        evictExpired();
        var found = keys.get(customer);
        if (found == null || found.until().isBefore(clock.instant())) {
            return Optional.empty();
        }
        if (found.uses() == MAX_USES) {
            evict(customer);
            scheduleCleanup();
            return Optional.empty();
        }
        keys.replace(customer, found.used());
        return Optional.of(found.key());
    }

    synchronized AesCustomerKey put(CustomerId customer, AesCustomerKey key) {
        evictExpired();
        evict(customer);
        if (keys.size() == MAX_CACHED_KEYS) {
            evict(keys.keySet().iterator().next());
        }
        keys.put(customer, new Entry(key, clock.instant().plus(MAX_AGE), 1));
        scheduleCleanup();
        return key;
    }

    @Override
    public synchronized void beforeCheckpoint(Context<? extends Resource> context) {
        keys.values().forEach(entry -> entry.key().destroy());
        keys.clear();
        retired.overwriteAll();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Keys are loaded again on demand.
    }

    /** Does nothing if it was scheduled before an earlier one. */
    private synchronized void cleanUp(Instant scheduled) {
        if (scheduled.equals(nextCleanup)) {
            nextCleanup = null;
            evictExpired();
            scheduleCleanup();
        }
    }

    private void scheduleCleanup() {
        var due = Stream.concat(
                        keys.values().stream()
                                .limit(1)
                                .map(oldest -> oldest.until().plus(GRACE_PERIOD)),
                        retired.next().stream())
                .min(Comparator.naturalOrder());
        if (due.isEmpty() || (nextCleanup != null && !due.get().isBefore(nextCleanup))) {
            return;
        }
        var next = due.get();
        nextCleanup = next;
        timer.schedule(Duration.between(clock.instant(), next).plusMillis(1), () -> cleanUp(next));
    }

    private void evictExpired() {
        var now = clock.instant();
        retired.overwriteExpired(now);
        keys.values().removeIf(entry -> {
            boolean old = entry.until().plus(GRACE_PERIOD).isBefore(now);
            if (old) {
                entry.key().destroy();
            }
            return old;
        });
    }

    private void evict(CustomerId customer) {
        var evicted = keys.remove(customer);
        if (evicted != null) {
            retired.add(evicted.key(), clock.instant().plus(GRACE_PERIOD));
        }
    }
}

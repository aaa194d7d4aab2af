package com.example.orders.adapter.kms;

import com.example.kit.aws.BackgroundTimer;
import com.example.orders.domain.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.crac.Context;
import org.crac.Resource;

/**
 * Caches each customer's current key, limited in number, age and uses. A key that leaves the cache is overwritten. (The JDK
 * and the SDK make copies while they work; these become garbage and are not overwritten.)
 *
 * <p>The cache returns a key for five minutes and overwrites it half a minute later, when a request that got it at the last
 * moment has ended. A timer does that, and so does every access. While Lambda freezes an environment, no timer runs in it;
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

    private final Clock clock;
    private final BackgroundTimer timer;
    private boolean cleanupScheduled;

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
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Keys are loaded again on demand.
    }

    private synchronized void cleanUp() {
        cleanupScheduled = false;
        evictExpired();
        scheduleCleanup();
    }

    private void scheduleCleanup() {
        if (cleanupScheduled || keys.isEmpty()) {
            return;
        }
        var oldest = keys.values().iterator().next().until().plus(GRACE_PERIOD);
        var delay = Duration.between(clock.instant(), oldest).plusMillis(1);
        cleanupScheduled = true;
        timer.schedule(delay, this::cleanUp);
    }

    private void evictExpired() {
        var now = clock.instant();
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
            evicted.key().destroy();
        }
    }
}

package com.example.orders.adapter.kms;

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
 * Each customer's latest key in memory, bounded in number and age; a key that is let go is overwritten.
 *
 * <p>None of them goes into a snapshot, which SnapStart keeps on disk and starts many processes from. What a restored
 * process draws by chance comes from {@link java.security.SecureRandom}, which is safe there.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html">Uniqueness with SnapStart</a>
 */
final class RememberedKeys implements Resource {

    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private record Remembered(AesCustomerKey key, Instant until) {}

    private final Map<CustomerId, Remembered> keys = new LinkedHashMap<>();
    private final Clock clock;

    RememberedKeys(Clock clock) {
        this.clock = clock;
    }

    Optional<AesCustomerKey> get(CustomerId customer) {
        var found = keys.get(customer);
        if (found == null) {
            return Optional.empty();
        }
        if (found.until().isBefore(clock.instant())) {
            forget(customer);
            return Optional.empty();
        }
        return Optional.of(found.key());
    }

    AesCustomerKey put(CustomerId customer, AesCustomerKey key) {
        forget(customer);
        if (keys.size() == MOST) {
            forget(keys.keySet().iterator().next());
        }
        keys.put(customer, new Remembered(key, clock.instant().plus(LONGEST)));
        return key;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        keys.values().forEach(remembered -> remembered.key().destroy());
        keys.clear();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Each key is asked for again when its customer comes.
    }

    private void forget(CustomerId customer) {
        var gone = keys.remove(customer);
        if (gone != null) {
            gone.key().destroy();
        }
    }
}

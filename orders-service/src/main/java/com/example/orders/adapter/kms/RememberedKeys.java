package com.example.orders.adapter.kms;

import com.example.orders.domain.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Each customer's latest key in memory, bounded in number and age; a key that is let go is overwritten. */
final class RememberedKeys {

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

    private void forget(CustomerId customer) {
        var gone = keys.remove(customer);
        if (gone != null) {
            gone.key().destroy();
        }
    }
}

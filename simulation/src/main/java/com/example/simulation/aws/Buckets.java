package com.example.simulation.aws;

import com.example.simulation.deployment.Lifetime;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Objects by bucket and key. A bucket that deletes its objects after some days has none that are older.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html">Expiring objects</a>
 */
public final class Buckets {

    /** An object and when it was put. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(byte[] content, Instant at) {}

    private final Map<String, TreeMap<String, Stored>> objects = new LinkedHashMap<>();
    private final List<Lifetime> lifetimes;
    private final Clock clock;

    Buckets(List<Lifetime> lifetimes, Clock clock) {
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    public Map<String, byte[]> in(String bucket) {
        var held = new TreeMap<String, byte[]>();
        of(bucket).forEach((key, stored) -> held.put(key, stored.content));
        return held;
    }

    public void put(String bucket, String key, byte[] content) {
        of(bucket).put(key, new Stored(content, clock.instant()));
    }

    public void delete(String bucket, String key) {
        of(bucket).remove(key);
    }

    private Map<String, Stored> of(String bucket) {
        var held = objects.computeIfAbsent(bucket, name -> new TreeMap<>());
        for (var lifetime : lifetimes) {
            if (lifetime.bucket().equals(bucket)) {
                var oldest = clock.instant().minus(lifetime.duration());
                held.entrySet()
                        .removeIf(each -> each.getKey().startsWith(lifetime.prefix())
                                && each.getValue().at.isBefore(oldest));
            }
        }
        return held;
    }

    Map<String, Map<String, Stored>> snapshot() {
        var copy = new LinkedHashMap<String, Map<String, Stored>>();
        objects.forEach((bucket, held) -> copy.put(bucket, new TreeMap<>(held)));
        return copy;
    }

    void restore(Map<String, Map<String, Stored>> snapshot) {
        objects.clear();
        snapshot.forEach((bucket, held) -> objects.put(bucket, new TreeMap<>(held)));
    }
}

package stackrun.embedded.cognito.pool;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stackrun.embedded.cognito.definition.TokenValidity;

/** The sign-ins of one pool, by the fingerprint of their refresh token. Their number is bounded. */
public final class Grants {

    private final ConcurrentHashMap<String, Grant> byFingerprint = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final int maxSize;
    private final Runnable changed;

    Grants(Collection<Grant> kept, InstantSource clock, int maxSize, Runnable changed) {
        kept.forEach(grant -> byFingerprint.put(grant.fingerprint(), grant));
        this.clock = clock;
        this.maxSize = maxSize;
        this.changed = changed;
    }

    synchronized void add(Grant grant) {
        makeRoom(clock.instant());
        byFingerprint.put(grant.fingerprint(), grant);
        changed.run();
    }

    public Optional<Grant> ofRefreshToken(String token) {
        return Optional.ofNullable(byFingerprint.get(Secrets.fingerprint(token)));
    }

    List<Grant> all() {
        return List.copyOf(byFingerprint.values());
    }

    /** Evicts grants without valid tokens first. An access token may outlive its refresh token by a day. */
    private void makeRoom(Instant now) {
        if (byFingerprint.size() >= maxSize) {
            byFingerprint
                    .values()
                    .removeIf(grant -> !now.isBefore(grant.expires().plus(TokenValidity.MAX_ACCESS_VALIDITY)));
        }
        while (byFingerprint.size() >= maxSize) {
            byFingerprint.values().stream()
                    .min(Comparator.comparing(Grant::authTime))
                    .ifPresent(oldest -> byFingerprint.remove(oldest.fingerprint()));
        }
    }
}

package com.example.kit.http;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RetryingJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the public keys of a user pool.
 *
 * <ul>
 *   <li>While no keys are known, every token triggers a read, so that the first token after an outage is not rejected.
 *   <li>Once keys are known, there are at most two reads in 30 seconds, so that tokens with forged key ids do not cause
 *       a read each.
 *   <li>While the keys cannot be read, known keys stay valid for four hours. A token with an unknown key may be valid
 *       then, so it is not rejected as forged.
 * </ul>
 *
 * <p>The library's cache counts failed reads against its limit, so it rejects valid tokens for 30 seconds after an
 * outage, and it treats every new key as forged during an outage.
 */
final class PoolKeys implements JWKSource<SecurityContext> {

    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration STALE = Duration.ofHours(4);

    private final JWKSetSource<SecurityContext> published;
    private final InstantSource clock;
    private @Nullable JWKSet known;
    private Instant readAt = Instant.MIN;
    private final ReadLimit limit = new ReadLimit();

    PoolKeys(JWKSetSource<SecurityContext> published, InstantSource clock) {
        this.published = published;
        this.clock = clock;
    }

    /** Caches the keys at {@code <issuer>/.well-known/jwks.json}; a failed read is repeated once. */
    static PoolKeys of(URI issuer, InstantSource clock) {
        try {
            var url = URI.create(issuer + "/.well-known/jwks.json").toURL();
            var source = new URLBasedJWKSetSource<SecurityContext>(url, new KeyRetrieval());
            return new PoolKeys(new RetryingJWKSetSource<>(source, null), clock);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the issuer %s is not a valid URL".formatted(issuer), e);
        }
    }

    @Override
    public synchronized List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        var keys = current();
        var found = selector.select(keys);
        return found.isEmpty() && mayReadAgain() ? selector.select(read()) : found;
    }

    private JWKSet current() throws KeySourceException {
        var now = clock.instant();
        if (known == null || now.isAfter(readAt.plus(STALE))) {
            return read();
        }
        if (now.isAfter(readAt.plus(FRESH)) && !limit.isPaused(now)) {
            try {
                return read();
            } catch (JWKSetUnavailableException e) {
                // The known keys are still valid.
            }
        }
        return known;
    }

    private boolean mayReadAgain() throws KeySourceException {
        var now = clock.instant();
        if (limit.isPaused(now)) {
            throw new JWKSetUnavailableException("the keys could not be read a moment ago");
        }
        return limit.allows(now);
    }

    private JWKSet read() throws KeySourceException {
        try {
            var keys = published.getJWKSet(JWKSetCacheRefreshEvaluator.forceRefresh(), clock.millis(), null);
            if (keys.isEmpty()) {
                throw new JWKSetUnavailableException("the pool publishes no keys");
            }
            known = keys;
            readAt = clock.instant();
            limit.succeeded(readAt);
            return keys;
        } catch (JWKSetUnavailableException e) {
            limit.failed(clock.instant());
            throw e;
        }
    }
}

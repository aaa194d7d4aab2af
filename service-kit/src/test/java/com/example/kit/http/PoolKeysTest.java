package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.lambda.Invocations;
import com.example.kit.testing.FaultyServer;
import com.example.kit.testing.FaultyServer.Fault;
import com.example.kit.testing.FixedContext;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stackrun.embedded.http.HttpResponse;

/** Reads keys over HTTP from an endpoint that fails and recovers. */
class PoolKeysTest {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private final List<JWK> published = new CopyOnWriteArrayList<>(List.of(key("one")));

    @AutoClose
    private final FaultyServer endpoint = new FaultyServer(
            request -> HttpResponse.of(200, "application/json", new JWKSet(List.copyOf(published)).toString()));

    private final JWKSource<SecurityContext> keys = PoolKeys.of(endpoint.uri(), () -> now);

    /** Failed reads do not count: a cold function must not reject valid tokens for 30 seconds after an outage. */
    @ParameterizedTest
    @EnumSource
    void areFoundByTheFirstWhoAsksAfterAnOutage(Fault fault) {
        endpoint.fail(fault);
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> soon("one")).isInstanceOf(JWKSetUnavailableException.class);
        }

        endpoint.recover();

        assertThat(find("one")).hasSize(1);
    }

    @Test
    void areReadOnceForAllWhoAsk() {
        for (int i = 0; i < 5; i++) {
            assertThat(find("one")).hasSize(1);
        }
        assertThat(endpoint.calls()).isEqualTo(1);
    }

    @Test
    void areReadAgainWhenTheyAreNoLongerFresh() {
        find("one");
        published.set(0, key("two"));
        later(PoolKeys.FRESH);
        assertThat(find("one")).as("withdrawn, but cached").hasSize(1);

        later(Duration.ofMillis(1));
        assertThat(find("one")).isEmpty();
    }

    /**
     * A snapshot contains the keys that were read before it.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-best-practices.html">Best practices for SnapStart</a>
     */
    @Test
    void readBeforeASnapshotAreReadAgainAfterARestoreOfAnOldOne() {
        var tokens = new AccessTokens(endpoint.uri(), Set.of("people"), () -> now);
        tokens.readKeys();
        int before = endpoint.calls();

        later(PoolKeys.FRESH.plusMillis(1));
        tokens.readKeys();

        assertThat(before).isPositive();
        assertThat(endpoint.calls()).isGreaterThan(before);
    }

    @ParameterizedTest
    @EnumSource(names = "HANG", mode = EnumSource.Mode.EXCLUDE)
    void failAReadBeforeASnapshotIfTheyAreUnavailable(Fault fault) {
        endpoint.fail(fault);

        var tokens = new AccessTokens(endpoint.uri(), Set.of("people"), () -> now);

        assertThatThrownBy(tokens::readKeys).isInstanceOf(PoolKeysUnavailable.class);
    }

    /** Tokens with a forged key id must not make the function read keys for each of them. */
    @Test
    void areReadAtMostTwiceInHalfAMinuteForForgedOnes() {
        assertThat(find("one")).hasSize(1);
        for (int round = 1; round <= 3; round++) {
            for (int i = 0; i < 20; i++) {
                assertThat(find("forged")).isEmpty();
            }
            assertThat(endpoint.calls()).isEqualTo(2 * round);
            later(ReadLimit.INTERVAL);
        }
        assertThat(find("one")).hasSize(1);
    }

    @Test
    void areReadAgainWhenThePoolSignsWithAnother() {
        assertThat(find("one")).hasSize(1);

        published.add(key("two"));

        assertThat(find("two")).hasSize(1);
    }

    /** A warm function keeps using the keys that it knows, and tries to read them from time to time. */
    @ParameterizedTest
    @EnumSource
    void stayGoodThroughAnOutage(Fault fault) {
        find("one");
        endpoint.fail(fault);
        later(PoolKeys.FRESH.plusMillis(1));
        int before = endpoint.calls();

        for (int i = 0; i < 20; i++) {
            assertThat(soon("one")).hasSize(1);
        }
        assertThat(endpoint.calls() - before).as("with one retry").isLessThanOrEqualTo(2);

        endpoint.recover();
        later(ReadLimit.PAUSE_AFTER_FAILURE);
        assertThat(find("one")).hasSize(1);
        assertThat(endpoint.calls() - before).isPositive();
    }

    @Test
    void areNoLongerGoodAfterAnOutageOfHours() {
        find("one");
        endpoint.fail(Fault.REFUSED);
        later(PoolKeys.STALE);
        assertThat(find("one")).hasSize(1);

        later(Duration.ofMillis(1));
        assertThatThrownBy(() -> find("one")).isInstanceOf(JWKSetUnavailableException.class);
    }

    /** The key may be new, so the token is not rejected as forged; and the keys are not read for each token. */
    @Test
    void areNotSaidToBeForgedInAnOutage() {
        find("one");
        endpoint.fail(Fault.SERVER_ERROR);

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> find("two")).isInstanceOf(JWKSetUnavailableException.class);
        }
        assertThat(endpoint.calls()).as("with one retry").isEqualTo(1 + 2);

        endpoint.recover();
        published.add(key("two"));
        later(ReadLimit.PAUSE_AFTER_FAILURE);
        assertThat(find("two")).hasSize(1);
    }

    /** An empty key set would make every token look forged. */
    @Test
    void areUnavailableWhereThePoolPublishesNone() {
        published.clear();
        assertThatThrownBy(() -> find("one")).isInstanceOf(JWKSetUnavailableException.class);

        published.add(key("one"));
        assertThat(find("one")).hasSize(1);
    }

    /** Both attempts together. */
    @Test
    void areNotWaitedForLongerThanTheInvocationLasts() {
        endpoint.fail(Fault.HANG);
        var began = System.nanoTime();

        assertThatThrownBy(() -> soon("one")).isInstanceOf(JWKSetUnavailableException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(endpoint.calls()).isPositive();
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    /** In an invocation that ends soon. */
    private List<JWK> soon(String id) {
        var found = new CopyOnWriteArrayList<JWK>();
        Invocations.serve(new FixedContext(650), () -> found.addAll(find(id)));
        return found;
    }

    private List<JWK> find(String id) {
        try {
            return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
        } catch (KeySourceException e) {
            throw PoolKeysTest.<RuntimeException>sneaky(e);
        }
    }

    /** Rethrows a checked exception unchanged. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException sneaky(Exception thrown) throws E {
        throw (E) thrown;
    }

    private static JWK key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate()
                    .toPublicJWK();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

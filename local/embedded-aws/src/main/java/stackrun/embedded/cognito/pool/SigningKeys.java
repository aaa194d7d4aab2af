package stackrun.embedded.cognito.pool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.TokenValidity;

/**
 * The keys of one pool: one signs access tokens, another ID tokens, and both are published.
 *
 * <p>The first keys are generated in the background, which takes up to a second; callers wait for them. A retired key
 * stays published for a day, the longest lifetime of a token that it signed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">
 *     Understanding the access token</a>
 */
public final class SigningKeys {

    /** The stored keys of a pool, as JSON web keys with their private parts. */
    record State(String access, String id, List<RetiredState> retired) {
        State {
            retired = List.copyOf(retired);
        }
    }

    record RetiredState(String key, Instant until) {}

    private record Retired(RSAKey key, Instant until) {}

    private record Ring(RSAKey access, RSAKey id, List<Retired> retired) {}

    private final InstantSource clock;
    private final Supplier<RSAKey> keyMaker;
    private volatile CompletableFuture<Ring> ring;

    SigningKeys(@Nullable State kept, InstantSource clock, Supplier<RSAKey> keyMaker) {
        this.clock = clock;
        this.keyMaker = keyMaker;
        this.ring = kept == null
                ? CompletableFuture.supplyAsync(() -> newRing(List.of()))
                : CompletableFuture.completedFuture(read(kept));
    }

    RSAKey forAccessTokens() {
        return ring.join().access();
    }

    RSAKey forIdTokens() {
        return ring.join().id();
    }

    /** Public halves only. */
    public JWKSet published() {
        var present = ring.join();
        return new JWKSet(Stream.concat(
                        Stream.of(present.id(), present.access()),
                        alive(present).map(Retired::key))
                .<JWK>map(RSAKey::toPublicJWK)
                .toList());
    }

    synchronized void rotate() {
        var present = ring.join();
        var until = clock.instant().plus(TokenValidity.MAX_ACCESS_VALIDITY);
        var retired = Stream.concat(
                Stream.of(new Retired(present.access(), until), new Retired(present.id(), until)), alive(present));
        ring = CompletableFuture.completedFuture(newRing(retired.toList()));
    }

    private Ring newRing(List<Retired> retired) {
        return new Ring(keyMaker.get(), keyMaker.get(), retired);
    }

    State state() {
        var present = ring.join();
        var retired = alive(present)
                .map(each -> new RetiredState(each.key().toJSONString(), each.until()))
                .toList();
        return new State(present.access().toJSONString(), present.id().toJSONString(), retired);
    }

    private Stream<Retired> alive(Ring ring) {
        var now = clock.instant();
        return ring.retired().stream().filter(retired -> now.isBefore(retired.until()));
    }

    private static Ring read(State state) {
        var retired = state.retired().stream()
                .map(each -> new Retired(parse(each.key()), each.until()))
                .toList();
        return new Ring(parse(state.access()), parse(state.id()), retired);
    }

    private static RSAKey parse(String key) {
        try {
            return RSAKey.parse(key);
        } catch (ParseException e) {
            // The cause is omitted: its message may quote the key.
            throw new IllegalArgumentException("a kept signing key is not a JSON web key");
        }
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(Base64.getEncoder().encodeToString(Secrets.bytes(32)))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }
}

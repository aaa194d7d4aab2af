package stackrun.embedded.cognito.pool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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

    private final InstantSource clock;
    private final Supplier<RSAKey> keyMaker;
    private volatile CompletableFuture<KeyRing> ring;

    SigningKeys(KeyRing.@Nullable State kept, InstantSource clock, Supplier<RSAKey> keyMaker) {
        this.clock = clock;
        this.keyMaker = keyMaker;
        this.ring = kept == null
                ? CompletableFuture.supplyAsync(() -> newRing(List.of()))
                : CompletableFuture.completedFuture(KeyRing.of(kept));
    }

    RSAKey forAccessTokens() {
        return ring.join().access();
    }

    RSAKey forIdTokens() {
        return ring.join().id();
    }

    /** The public halves of the keys. */
    public JWKSet published() {
        return ring.join().published(clock.instant());
    }

    synchronized void rotate() {
        var now = clock.instant();
        var retired = ring.join().retiredAt(now, now.plus(TokenValidity.MAX_ACCESS_VALIDITY));
        ring = CompletableFuture.completedFuture(newRing(retired));
    }

    KeyRing.State state() {
        return ring.join().state(clock.instant());
    }

    private KeyRing newRing(List<KeyRing.Retired> retired) {
        return new KeyRing(keyMaker.get(), keyMaker.get(), retired);
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

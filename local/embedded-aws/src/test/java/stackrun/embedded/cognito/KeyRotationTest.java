package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stackrun.embedded.cognito.Shop.POOL;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stackrun.embedded.cognito.definition.UserPool;

/** docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html */
class KeyRotationTest {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void publishesTheKeyOfAccessTokensAndTheKeyOfIdTokens() throws Exception {
        var tokens = shop.tokens("alice", "openid");
        var access = kid(tokens.member("access_token"));
        var id = kid(tokens.member("id_token"));

        assertThat(access).isNotEqualTo(id);
        assertThat(kids()).contains(access, id);
    }

    @Test
    void makesKeysOf2048Bits() throws Exception {
        for (var key : published().getKeys()) {
            assertThat(key.toRSAKey().toRSAPublicKey().getModulus().bitLength()).isEqualTo(2048);
        }
    }

    @Test
    void publishesPublicHalvesOnly() {
        var keys = Http.get(shop.issuer() + "/.well-known/jwks.json").json().path("keys");

        assertThat(keys)
                .allSatisfy(key -> assertThat(key.propertyNames())
                        .containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e"));
    }

    @Test
    void signsWithNewKeysWhileTokensOfTheOldOnesStillVerify() throws Exception {
        var before = shop.tokens("alice", "openid");
        shop.cognito.rotateKeys(POOL);
        var after = shop.tokens("alice", "openid");

        assertThat(kid(after.member("access_token"))).isNotEqualTo(kid(before.member("access_token")));
        assertThat(kid(after.member("id_token"))).isNotEqualTo(kid(before.member("id_token")));
        for (var token : List.of(
                before.member("access_token"),
                before.member("id_token"),
                after.member("access_token"),
                after.member("id_token"))) {
            assertThat(shop.verified(token).getSubject())
                    .isEqualTo(Shop.subOf("alice").toString());
        }
    }

    @Test
    void withdrawsAnOldKeyOnceNoTokenItSignedCanBeAlive() throws Exception {
        var old = shop.tokens("alice", "openid").member("access_token");
        shop.cognito.rotateKeys(POOL);

        shop.clock.pass(Duration.ofDays(1).minusSeconds(1));
        assertThat(kids()).contains(kid(old));
        shop.clock.pass(Duration.ofSeconds(1));
        assertThat(kids()).doesNotContain(kid(old)).hasSize(2);
        assertThatThrownBy(() -> shop.verified(old)).isInstanceOf(BadJOSEException.class);
    }

    @Test
    void keepsPoolsApart() throws Exception {
        shop.cognito.define(UserPool.of("eu-west-1_Other0001", "other"));

        var token = shop.tokens("alice", "openid").member("access_token");
        var other = JWKSet.load(URI.create(shop.cognito.issuer("eu-west-1_Other0001") + "/.well-known/jwks.json")
                .toURL());

        assertThat(other.getKeys()).extracting(JWK::getKeyID).hasSize(2).doesNotContain(kid(token));
    }

    private static String kid(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private static JWKSet published() throws Exception {
        return JWKSet.load(URI.create(shop.issuer() + "/.well-known/jwks.json").toURL());
    }

    private static List<String> kids() throws Exception {
        return published().getKeys().stream().map(JWK::getKeyID).toList();
    }
}

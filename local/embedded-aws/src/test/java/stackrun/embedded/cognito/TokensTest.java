package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.POOL;
import static stackrun.embedded.cognito.Shop.WEB;
import static stackrun.embedded.cognito.Shop.changed;
import static stackrun.embedded.cognito.Shop.exchange;
import static stackrun.embedded.cognito.Shop.question;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.definition.TokenValidity;
import stackrun.embedded.cognito.pool.Secrets;

/**
 * docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html and
 * …-using-the-id-token.html
 */
class TokensTest {

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
    void sayWhoMayDoWhatInAnAccessToken() throws Exception {
        var claims = access(shop.tokens("alice", "openid orders/write"));

        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "sub",
                        "iss",
                        "version",
                        "client_id",
                        "origin_jti",
                        "event_id",
                        "token_use",
                        "scope",
                        "auth_time",
                        "exp",
                        "iat",
                        "jti",
                        "username");
        assertThat(claims.getSubject()).isEqualTo(Shop.subOf("alice").toString());
        assertThat(claims.getIssuer())
                .isEqualTo(shop.cognito.endpoint() + "/" + POOL)
                .startsWith("http://127.0.0.1:");
        assertThat(claims.getClaim("version")).isEqualTo(2L);
        assertThat(claims.getClaim("client_id")).isEqualTo(WEB);
        assertThat(claims.getClaim("token_use")).isEqualTo("access");
        assertThat(claims.getClaim("scope")).isEqualTo("openid orders/write");
        assertThat(claims.getClaim("username")).isEqualTo("alice");
        assertThat(claims.getClaim("auth_time")).isEqualTo(shop.clock.instant().getEpochSecond());
        assertThat(claims.getIssueTime()).isEqualTo(shop.clock.instant());
        assertThat(claims.getExpirationTime()).isEqualTo(shop.clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void sayWhoSignedInInAnIdToken() throws Exception {
        var answer = shop.token(exchange(WEB, shop.code(changed(question(WEB), "nonce", "a nonce"), "alice")));
        var claims = id(answer);

        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "sub",
                        "iss",
                        "aud",
                        "token_use",
                        "auth_time",
                        "exp",
                        "iat",
                        "jti",
                        "origin_jti",
                        "event_id",
                        "at_hash",
                        "nonce",
                        "cognito:username",
                        "email",
                        "email_verified",
                        "name");
        assertThat(claims.getAudience()).containsExactly(WEB);
        assertThat(claims.getClaim("token_use")).isEqualTo("id");
        assertThat(claims.getClaim("cognito:username")).isEqualTo("alice");
        assertThat(claims.getClaim("nonce")).isEqualTo("a nonce");
        assertThat(claims.getClaim("email")).isEqualTo("alice@example.com");
        assertThat(claims.getClaim("email_verified")).isEqualTo(true);
        assertThat(claims.getClaim("name")).isEqualTo("alice");
    }

    @Test
    void belongTogether() throws Exception {
        var answer = shop.tokens("alice", "openid");
        var access = access(answer);
        var id = id(answer);
        var half = Arrays.copyOf(Secrets.sha256(answer.member("access_token")), 16);

        assertThat(List.of("origin_jti", "event_id", "sub", "auth_time"))
                .allSatisfy(claim -> assertThat(id.getClaim(claim)).isEqualTo(access.getClaim(claim)));
        assertThat(id.getJWTID()).isNotEqualTo(access.getJWTID());
        assertThat(id.getClaim("at_hash"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(half));
    }

    @Test
    void showTheAttributesTheScopesName() throws Exception {
        assertThat(id(shop.tokens("alice", "openid")).getClaims()).containsKeys("email", "email_verified", "name");
        assertThat(id(shop.tokens("alice", "openid email")).getClaims())
                .containsKeys("email", "email_verified")
                .doesNotContainKey("name");
        assertThat(id(shop.tokens("alice", "openid profile")).getClaims())
                .containsKey("name")
                .doesNotContainKeys("email", "email_verified");
    }

    @Test
    void nameGroupsInTheOrderOfTheirPrecedence() throws Exception {
        var tokens = shop.tokens(shop.person("bob", "couriers", "analysts", "stock-managers"), "openid");

        assertThat(access(tokens).getStringListClaim("cognito:groups"))
                .containsExactly("stock-managers", "analysts", "couriers");
        assertThat(id(tokens).getStringListClaim("cognito:groups"))
                .containsExactly("stock-managers", "analysts", "couriers");
    }

    @Test
    void areSignedWithRs256AndSayByWhichKey() throws Exception {
        var header = SignedJWT.parse(shop.tokens("alice", "openid").member("access_token"))
                .getHeader();

        assertThat(header.toJSONObject().keySet()).isEqualTo(Set.of("kid", "alg"));
        assertThat(header.getAlgorithm().getName()).isEqualTo("RS256");
    }

    @Test
    void liveAsLongAsTheClientSays() throws Exception {
        var short_ = TokenValidity.Span.of(10, "minutes");
        shop.cognito.define(new AppClient(
                POOL,
                "hasty",
                "Hasty",
                false,
                Set.of(OAuthFlow.CODE),
                List.of("openid"),
                List.of(Shop.CALLBACK),
                List.of(),
                List.of(),
                new TokenValidity(short_, TokenValidity.Span.of(900, "seconds"), TokenValidity.Span.of(2, "hours")),
                true));

        var tokens = shop.token(exchange("hasty", shop.code(changed(question("hasty"), "scope", "openid"), "alice")));

        assertThat(tokens.json().path("expires_in").intValue()).isEqualTo(600);
        assertThat(access(tokens).getExpirationTime())
                .isEqualTo(shop.clock.instant().plusSeconds(600));
        assertThat(id(tokens).getExpirationTime())
                .isEqualTo(shop.clock.instant().plusSeconds(900));
        shop.clock.pass(Duration.ofHours(2));
        assertThat(shop.refresh("hasty", tokens.member("refresh_token")).member("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void takeEveryAllowedScopeWhereNoneIsNamed() throws Exception {
        assertThat(access(shop.tokens("alice", "")).getClaim("scope")).isEqualTo(String.join(" ", Shop.WEB_SCOPES));
    }

    private static JWTClaimsSet access(Answer answer) throws Exception {
        return shop.verified(answer.member("access_token"));
    }

    private static JWTClaimsSet id(Answer answer) throws Exception {
        return shop.verified(answer.member("id_token"));
    }
}

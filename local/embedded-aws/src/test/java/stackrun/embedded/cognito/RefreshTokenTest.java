package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.BACK_END;
import static stackrun.embedded.cognito.Shop.OTHER_WEB;
import static stackrun.embedded.cognito.Shop.POOL;
import static stackrun.embedded.cognito.Shop.WEB;
import static stackrun.embedded.cognito.Shop.changed;
import static stackrun.embedded.cognito.Shop.exchange;
import static stackrun.embedded.cognito.Shop.question;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html */
class RefreshTokenTest {

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
    void isOpaque() {
        assertThat(refreshToken("alice")).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void getsNewTokensAndStays() {
        var token = refreshToken("alice");

        var first = shop.refresh(WEB, token);
        var second = shop.refresh(WEB, token);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().propertyNames())
                .containsExactlyInAnyOrder("access_token", "id_token", "expires_in", "token_type");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.member("access_token")).isNotEqualTo(first.member("access_token"));
    }

    @Test
    void keepsWhenAndWhereTheUserSignedIn() throws Exception {
        var tokens = shop.tokens("alice", "openid orders/write");
        var before = shop.verified(tokens.member("access_token"));

        shop.clock.pass(Duration.ofMinutes(30));
        var after =
                shop.verified(shop.refresh(WEB, tokens.member("refresh_token")).member("access_token"));

        assertThat(List.of("auth_time", "origin_jti", "scope", "sub"))
                .allSatisfy(claim -> assertThat(after.getClaim(claim)).isEqualTo(before.getClaim(claim)));
        assertThat(after.getJWTID()).isNotEqualTo(before.getJWTID());
        assertThat(after.getIssueTime().toInstant())
                .isEqualTo(before.getIssueTime().toInstant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void carriesNewGroupsIntoNewTokens() throws Exception {
        var token = refreshToken(shop.person("bob"));

        shop.api("AdminAddUserToGroup", Map.of("UserPoolId", POOL, "Username", "bob", "GroupName", "analysts"));
        var claims = shop.verified(shop.refresh(WEB, token).member("access_token"));

        assertThat(claims.getStringListClaim("cognito:groups")).containsExactly("analysts");
    }

    @Test
    void belongsToItsClient() {
        assertInvalidGrant(shop.refresh(OTHER_WEB, refreshToken("alice")));
        assertThat(shop.refresh(WEB, "never-issued").member("error")).isEqualTo("invalid_grant");
    }

    @Test
    void lastsAsLongAsTheClientSays() {
        var token = refreshToken("alice");

        shop.clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(shop.refresh(WEB, token).status()).isEqualTo(200);
        shop.clock.pass(Duration.ofSeconds(1));
        assertInvalidGrant(shop.refresh(WEB, token));
    }

    @Test
    void needsAClientThatAllowsRefreshing() {
        var secret = shop.secret(BACK_END);
        var tokens = shop.token(
                changed(exchange(BACK_END, shop.code(question(BACK_END), "alice")), "client_secret", secret));

        var answer = shop.token(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                BACK_END,
                "client_secret",
                secret,
                "refresh_token",
                tokens.member("refresh_token")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isEqualTo("unauthorized_client");
    }

    @Test
    void mustBeSent() {
        var answer = shop.token(Map.of("grant_type", "refresh_token", "client_id", WEB));

        assertThat(answer.member("error")).isEqualTo("invalid_request");
    }

    private static String refreshToken(String username) {
        return shop.tokens(username, "openid").member("refresh_token");
    }

    private static void assertInvalidGrant(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isEqualTo("invalid_grant");
    }
}

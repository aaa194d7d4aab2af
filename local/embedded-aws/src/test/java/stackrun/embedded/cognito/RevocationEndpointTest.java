package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.MACHINE;
import static stackrun.embedded.cognito.Shop.OTHER_WEB;
import static stackrun.embedded.cognito.Shop.WEB;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html */
class RevocationEndpointTest {

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
    void endsTheRefreshTokenAndTheAccessTokensOfTheSameSignIn() {
        var ended = shop.tokens("alice", "openid");
        var other = shop.tokens("alice", "openid");

        var answer = revoke(WEB, ended.member("refresh_token"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(shop.refresh(WEB, ended.member("refresh_token")).member("error"))
                .isEqualTo("invalid_grant");
        assertThat(userInfo(ended).status()).isEqualTo(401);
        assertThat(shop.refresh(WEB, other.member("refresh_token")).status()).isEqualTo(200);
        assertThat(userInfo(other).status()).isEqualTo(200);
    }

    @Test
    void leavesTheTokensOfAnotherClientAlone() {
        var tokens = shop.tokens("alice", "openid");

        assertThat(revoke(OTHER_WEB, tokens.member("refresh_token")).status()).isEqualTo(200);

        assertThat(shop.refresh(WEB, tokens.member("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void knowsNothingOfTokensThatNeverWere() {
        assertThat(revoke(WEB, "never-issued").status()).isEqualTo(200);
    }

    @Test
    void endsRefreshTokensOnly() {
        var answer = revoke(WEB, shop.tokens("alice", "openid").member("access_token"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isEqualTo("unsupported_token_type");
    }

    @Test
    void needsTheClientToProveItself() {
        var answer = Http.post(
                shop.issuer() + "/oauth2/revoke",
                Map.of("token", "any", "client_id", MACHINE, "client_secret", "wrong"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.member("error")).isEqualTo("invalid_client");
    }

    @Test
    void needsAToken() {
        var answer = Http.post(shop.issuer() + "/oauth2/revoke", Map.of("client_id", WEB));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isEqualTo("invalid_request");
    }

    private static Answer revoke(String clientId, String token) {
        return Http.post(shop.issuer() + "/oauth2/revoke", Map.of("token", token, "client_id", clientId));
    }

    private static Answer userInfo(Answer tokens) {
        return Http.get(shop.issuer() + "/oauth2/userInfo", "Authorization", "Bearer " + tokens.member("access_token"));
    }
}

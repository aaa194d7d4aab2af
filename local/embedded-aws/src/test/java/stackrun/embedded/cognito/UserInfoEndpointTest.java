package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html */
class UserInfoEndpointTest {

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
    void showsTheAttributesTheScopesName() {
        assertThat(userInfo(accessToken("alice", "openid")).body()).isEqualTo("""
                {"sub":"%s","email":"alice@example.com","email_verified":"true","name":"alice","username":"alice"}""".formatted(Shop.subOf("alice")));
        assertThat(userInfo(accessToken("alice", "openid profile")).body())
                .isEqualTo("""
                {"sub":"%s","name":"alice","username":"alice"}""".formatted(Shop.subOf("alice")));
    }

    @Test
    void needsTheScopeOpenid() {
        var answer = userInfo(accessToken("alice", "orders/read"));

        assertInvalidToken(answer);
        assertThat(answer.member("error_description")).isEqualTo("Access token does not contain openid scope");
    }

    @Test
    void takesNoTokenOfInitiateAuth() {
        var token = shop.initiateAuth("alice", Shop.PASSWORD)
                .json()
                .path("AuthenticationResult")
                .path("AccessToken")
                .stringValue();

        assertInvalidToken(userInfo(token));
    }

    @Test
    void takesNoIdToken() {
        assertInvalidToken(userInfo(shop.tokens("alice", "openid").member("id_token")));
    }

    @Test
    void takesNoTokenOfAMachine() {
        var token = new SignIn(shop.cognito.endpoint())
                .machineToken(Shop.POOL, Shop.MACHINE, shop.secret(Shop.MACHINE), "stock/read");

        assertInvalidToken(userInfo(token));
    }

    @Test
    void takesNoTokenThatHasExpired() {
        var token = accessToken("alice", "openid");

        shop.clock.pass(Duration.ofHours(1));

        assertInvalidToken(userInfo(token));
    }

    @Test
    void takesNoTokenThatWasChanged() {
        var token = accessToken("alice", "openid");

        assertInvalidToken(userInfo(token.substring(0, token.length() - 6) + "AAAAAA"));
        assertInvalidToken(userInfo("x"));
    }

    @Test
    void takesNoTokenOfADisabledUser() {
        var token = accessToken(shop.person("bob"), "openid");

        shop.admin("AdminDisableUser", "bob");

        assertInvalidToken(userInfo(token));
    }

    @Test
    void asksForAToken() {
        var answer = Http.get(shop.issuer() + "/oauth2/userInfo");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_request\"");
    }

    private static String accessToken(String username, String scope) {
        return shop.tokens(username, scope).member("access_token");
    }

    private static Answer userInfo(String token) {
        return Http.get(shop.issuer() + "/oauth2/userInfo", "Authorization", "Bearer " + token);
    }

    private static void assertInvalidToken(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain("alice");
    }
}

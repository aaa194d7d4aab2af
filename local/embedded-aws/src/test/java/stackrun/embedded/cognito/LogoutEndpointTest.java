package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.POOL;
import static stackrun.embedded.cognito.Shop.SIGNED_OUT;
import static stackrun.embedded.cognito.Shop.WEB;
import static stackrun.embedded.cognito.Shop.question;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stackrun.embedded.cognito.oauth.Parameters;

/** docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html */
class LogoutEndpointTest {

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
    void endsTheSessionAndGoesToTheSignOutUrl() {
        var session = Shop.cookie(shop.logIn(question(WEB), "alice"), "cognito").orElseThrow();

        var answer = logout(Map.of("client_id", WEB, "logout_uri", SIGNED_OUT), session);

        assertThat(answer.location()).isEqualTo(SIGNED_OUT);
        assertThat(answer.cookies())
                .singleElement()
                .asString()
                .startsWith("cognito=;")
                .contains("Max-Age=0");
        assertThat(shop.authorize(question(WEB), "Cookie", "cognito=" + session).location())
                .startsWith("/" + POOL + "/login?");
    }

    @Test
    void asksForTheNextUserWhereNoSignOutUrlIsNamed() {
        var answer = logout(question(WEB), "none");

        assertThat(answer.location()).startsWith("/" + POOL + "/login?response_type=code&client_id=" + WEB);
    }

    @Test
    void goesToNoUrlTheClientDoesNotHave() {
        var foreign = logout(Map.of("client_id", WEB, "logout_uri", SIGNED_OUT + "/"), "none");
        var unknown = logout(Map.of("client_id", "nobody", "logout_uri", SIGNED_OUT), "none");

        assertThat(foreign.location()).startsWith("/" + POOL + "/error?error=redirect_mismatch");
        assertThat(unknown.location()).startsWith("/" + POOL + "/error?error=invalid_client");
    }

    private static Answer logout(Map<String, String> parameters, String session) {
        return Http.get(
                shop.issuer() + "/logout?" + Parameters.of(parameters).encoded(), "Cookie", "cognito=" + session);
    }
}

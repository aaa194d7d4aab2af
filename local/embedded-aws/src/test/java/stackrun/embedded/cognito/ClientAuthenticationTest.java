package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.BACK_END;
import static stackrun.embedded.cognito.Shop.MACHINE;
import static stackrun.embedded.cognito.Shop.WEB;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
class ClientAuthenticationTest {

    private static final Map<String, String> NOTHING_BUT_THE_GRANT = Map.of("grant_type", "client_credentials");

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
    void takesTheSecretFromTheHeader() {
        var answer = shop.token(NOTHING_BUT_THE_GRANT, "Authorization", basic(MACHINE, shop.secret(MACHINE)));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void takesTheSecretFromTheBody() {
        assertThat(shop.token(inBody(MACHINE, shop.secret(MACHINE))).status()).isEqualTo(200);
    }

    @Test
    void refusesAWrongSecret() {
        assertInvalidClient(shop.token(NOTHING_BUT_THE_GRANT, "Authorization", basic(MACHINE, "wrong")));
        assertInvalidClient(shop.token(inBody(MACHINE, "wrong")));
        assertInvalidClient(shop.token(inBody(MACHINE, shop.secret(BACK_END))));
        assertInvalidClient(shop.token(inBody("nobody", shop.secret(MACHINE))));
    }

    @Test
    void refusesASecretNobodyMade() {
        assertInvalidClient(shop.token(inBody(WEB, "null")));
    }

    @Test
    void refusesAClientWithASecretThatDoesNotSendIt() {
        assertInvalidClient(shop.token(Map.of("grant_type", "client_credentials", "client_id", MACHINE)));
    }

    @Test
    void refusesAHeaderThatIsNotWhatItSays() {
        assertInvalidClient(shop.token(NOTHING_BUT_THE_GRANT, "Authorization", "Basic ???"));
        assertInvalidClient(shop.token(NOTHING_BUT_THE_GRANT, "Authorization", "Basic bm9jb2xvbg=="));
        assertInvalidClient(shop.token(NOTHING_BUT_THE_GRANT, "Authorization", basic("%zz", "x")));
    }

    @Test
    void refusesTwoWaysAtOnce() {
        var answer = shop.token(
                inBody(MACHINE, shop.secret(MACHINE)), "Authorization", basic(MACHINE, shop.secret(MACHINE)));
        var two = shop.token(
                Map.of("grant_type", "client_credentials", "client_id", BACK_END),
                "Authorization",
                basic(MACHINE, shop.secret(MACHINE)));

        assertThat(answer.member("error")).isEqualTo("invalid_request");
        assertThat(two.member("error")).isEqualTo("invalid_request");
    }

    private static Map<String, String> inBody(String id, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret);
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertInvalidClient(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isEqualTo("invalid_client");
    }
}

package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stackrun.embedded.cognito.oauth.Parameters;

/** docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html */
class DiscoveryTest {

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
    void namesEveryEndpointBelowTheIssuer() {
        var answer = Http.get(shop.issuer() + "/.well-known/openid-configuration");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                {"authorization_endpoint":"ISSUER/oauth2/authorize","end_session_endpoint":"ISSUER/logout",\
                "id_token_signing_alg_values_supported":["RS256"],"issuer":"ISSUER",\
                "jwks_uri":"ISSUER/.well-known/jwks.json","response_types_supported":["code"],\
                "scopes_supported":["openid","email","phone","profile"],\
                "subject_types_supported":["public"],"token_endpoint":"ISSUER/oauth2/token",\
                "token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"]}""".replace("ISSUER", shop.issuer()));
    }

    @Test
    void letsSinglePageApplicationsRead() {
        assertThat(Http.get(shop.issuer() + "/.well-known/jwks.json").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(shop.token(Map.of()).header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void letsNoOtherSiteReadThePagesOrTheApi() {
        var login = Http.get(shop.issuer() + "/login?"
                + Parameters.of(Shop.question(Shop.WEB)).encoded());
        var api = shop.api("AdminCreateUser", Map.of());

        assertThat(login.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(api.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void knowsNoPoolThatWasNotDefined() {
        assertThat(Http.get(shop.cognito.endpoint() + "/eu-west-1_Nobody/.well-known/jwks.json")
                        .status())
                .isEqualTo(404);
    }
}

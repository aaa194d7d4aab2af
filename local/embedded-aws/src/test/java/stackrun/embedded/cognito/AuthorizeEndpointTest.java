package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.CALLBACK;
import static stackrun.embedded.cognito.Shop.POOL;
import static stackrun.embedded.cognito.Shop.WEB;
import static stackrun.embedded.cognito.Shop.changed;
import static stackrun.embedded.cognito.Shop.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.TokenValidity;
import stackrun.embedded.cognito.definition.UserPool;
import stackrun.embedded.cognito.oauth.Parameters;

/** docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
class AuthorizeEndpointTest {

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
    void leadsToTheLoginPageWithTheSameParameters() {
        var answer = shop.authorize(question(WEB));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).startsWith("/" + POOL + "/login?");
        question(WEB)
                .forEach((name, value) ->
                        assertThat(answer.locationParameter(name)).as(name).isEqualTo(value));
    }

    @Test
    void neverRedirectsToTheCallbackOfAnUnknownClient() {
        var answer = shop.authorize(question("nobody"));

        assertThat(answer.location()).startsWith("/" + POOL + "/error?error=invalid_client&client_id=nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000/callback/",
                "http://localhost:3000/callback?x=1",
                "http://localhost:3000/Callback",
                "http://localhost:3001/callback",
                "http://localhost:3000/call",
                "http://localhost:3000/callback#x",
                "http://localhost:3000/callback\u0000",
                "https://evil.example/callback",
                "javascript:alert(1)",
                ""
            })
    void neverRedirectsToWhatIsNotExactlyACallbackUrl(String callback) {
        var answer = shop.authorize(changed(question(WEB), "redirect_uri", callback));

        assertThat(answer.location()).startsWith("/" + POOL + "/error?error=redirect_mismatch&client_id=" + WEB);
    }

    @Test
    void saysWhatIsWrongOnAPageThatEscapesIt() {
        var evil = "<script>alert(1)</script>\"'";

        var answer = Http.get(shop.issuer() + "/error?error=" + URLEncoder.encode(evil, StandardCharsets.UTF_8)
                + "&client_id=" + URLEncoder.encode(evil, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,                                           -,     a client without a secret must send code_challenge
                    E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, plain, code_challenge_method must be S256
                    E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, s256,  code_challenge_method must be S256
                    E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, -,     code_challenge_method must be S256
                    -,                                           S256,  code_challenge must be 43 base64url characters
                    short,                                       S256,  code_challenge must be 43 base64url characters
                    E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c=, S256,  code_challenge must be 43 base64url characters
                    """)
    void tellsAPublicClientToProveItsCodesByS256(String challenge, String method, String wish) {
        var question = changed(changed(question(WEB), "code_challenge", challenge), "code_challenge_method", method);

        var answer = shop.authorize(question);

        assertThat(answer.location()).startsWith(CALLBACK + "?error=invalid_request");
        assertThat(answer.locationParameter("error_description")).isEqualTo(wish);
        assertThat(answer.locationParameter("state")).isEqualTo("a state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock/read", "openid stock/read", "orders/delete", "phone", "email", "*"})
    void refusesScopesTheClientDoesNotAllow(String scope) {
        var answer = shop.authorize(changed(question(WEB), "scope", scope));

        assertThat(answer.location())
                .isEqualTo(CALLBACK + "?error=invalid_request&error_description=invalid_scope&state=a+state");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    token,          unauthorized_client
                    -,              invalid_request
                    code id_token,  invalid_request
                    """)
    void offersTheCodeFlowOnly(String responseType, String error) {
        var answer = shop.authorize(changed(question(WEB), "response_type", responseType));

        assertThat(answer.location()).startsWith(CALLBACK + "?error=" + error);
    }

    @Test
    void refusesTheCodeFlowToAClientThatDoesNotAllowIt() {
        shop.cognito.define(new AppClient(
                POOL,
                "codeless",
                "Codeless",
                false,
                Set.of(),
                List.of("openid"),
                List.of(CALLBACK),
                List.of(),
                List.of(),
                TokenValidity.DEFAULT,
                true));

        var answer = shop.authorize(changed(question("codeless"), "scope", "openid"));

        assertThat(answer.location()).startsWith(CALLBACK + "?error=unauthorized_client");
    }

    @Test
    void refusesAParameterGivenTwice() {
        var answer = Http.get(shop.issuer() + "/oauth2/authorize?"
                + Parameters.of(question(WEB)).encoded() + "&redirect_uri=https%3A%2F%2Fevil.example");

        assertThat(answer.location()).startsWith("/" + POOL + "/error?error=invalid_request");
    }

    @Test
    void passesTheStateThroughUnchanged() {
        var state = "a&b=c#d %2F ü \r\nSet-Cookie: x=y";

        var refused = shop.authorize(changed(changed(question(WEB), "state", state), "scope", "stock/read"));
        var accepted = shop.logIn(changed(question(WEB), "state", state), "alice");

        assertThat(refused.locationParameter("state")).isEqualTo(state);
        assertThat(accepted.locationParameter("state")).isEqualTo(state);
        assertThat(accepted.location()).startsWith(CALLBACK + "?code=");
    }

    @Test
    void asksForNoPasswordWhileTheBrowsersSessionLasts() {
        var session = Shop.cookie(shop.logIn(question(WEB), "alice"), "cognito").orElseThrow();

        shop.clock.pass(Duration.ofMinutes(59));
        var within = shop.authorize(question(WEB), "Cookie", "theme=dark; cognito=" + session);
        shop.clock.pass(Duration.ofMinutes(1));
        var after = shop.authorize(question(WEB), "Cookie", "cognito=" + session);

        assertThat(within.location()).startsWith(CALLBACK + "?code=").endsWith("&state=a+state");
        assertThat(after.location()).startsWith("/" + POOL + "/login?");
    }

    @Test
    void keepsCookiesFromScriptsAndOtherSites() {
        assertThat(shop.logIn(question(WEB), "alice").cookies())
                .singleElement()
                .asString()
                .contains("; Path=/" + POOL, "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void existsOnlyOnceThePoolHasADomain() {
        var pool = "eu-west-1_NoDomain";
        shop.cognito.define(UserPool.of(pool, "no domain"));
        var uri = shop.cognito.issuer(pool) + "/oauth2/authorize?"
                + Parameters.of(question(WEB)).encoded();

        var before = Http.get(uri);
        shop.cognito.define(new Domain(pool, "late"));
        var after = Http.get(uri);

        assertThat(before.status()).isEqualTo(400);
        assertThat(before.member("code")).isEqualTo("BadRequest");
        assertThat(after.status()).isEqualTo(302);
    }

    @Test
    void isReadWithGetOnly() {
        assertThat(Http.post(shop.issuer() + "/oauth2/authorize", question(WEB)).status())
                .isEqualTo(405);
        assertThat(Http.get(shop.issuer() + "/oauth2/nothing").status()).isEqualTo(404);
    }
}

package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.BACK_END;
import static stackrun.embedded.cognito.Shop.CALLBACK;
import static stackrun.embedded.cognito.Shop.OTHER_WEB;
import static stackrun.embedded.cognito.Shop.SECOND_CALLBACK;
import static stackrun.embedded.cognito.Shop.VERIFIER;
import static stackrun.embedded.cognito.Shop.WEB;
import static stackrun.embedded.cognito.Shop.changed;
import static stackrun.embedded.cognito.Shop.exchange;
import static stackrun.embedded.cognito.Shop.question;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.TokenValidity;
import stackrun.embedded.cognito.oauth.Parameters;

/** docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html, RFC 6749 4.1.3, RFC 7636 4.6 */
class AuthorizationCodeTest {

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
    void becomesTokens() {
        var answer = shop.token(exchange(WEB, shop.code(question(WEB), "alice")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("access_token", "id_token", "refresh_token", "expires_in", "token_type");
        assertThat(answer.json().path("expires_in").intValue()).isEqualTo(3600);
        assertThat(answer.member("token_type")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void becomesNoIdTokenWithoutTheScopeOpenid() {
        assertThat(shop.tokens("alice", "orders/read").json().propertyNames())
                .containsExactlyInAnyOrder("access_token", "refresh_token", "expires_in", "token_type");
    }

    @Test
    void worksOnce() {
        var exchange = exchange(WEB, shop.code(question(WEB), "alice"));

        assertThat(shop.token(exchange).status()).isEqualTo(200);
        assertInvalidGrant(shop.token(exchange));
    }

    @Test
    void worksOnceEvenWhereManyTryAtOnce() {
        var exchange = exchange(WEB, shop.code(question(WEB), "alice"));
        var statuses = new ConcurrentLinkedQueue<Integer>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 16; i++) {
                threads.execute(() -> statuses.add(shop.token(exchange).status()));
            }
        }

        assertThat(statuses).hasSize(16).containsOnlyOnce(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrongwrongwrongwrongwrongwrongwrongwrongwrong",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk ",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "short",
                ""
            })
    void needsTheVerifierOfItsChallenge(String verifier) {
        var exchange = exchange(WEB, shop.code(question(WEB), "alice"));

        assertInvalidGrant(shop.token(changed(exchange, "code_verifier", verifier)));
    }

    @Test
    void isSpentByAFailedAttempt() {
        var exchange = exchange(WEB, shop.code(question(WEB), "alice"));

        shop.token(changed(exchange, "code_verifier", "wrongwrongwrongwrongwrongwrongwrongwrongwrong"));

        assertInvalidGrant(shop.token(exchange));
    }

    @Test
    void belongsToItsCallback() {
        var exchange = exchange(WEB, shop.code(question(WEB), "alice"));

        assertInvalidGrant(shop.token(changed(exchange, "redirect_uri", SECOND_CALLBACK)));
    }

    /** As AWS answers where the callback is none of the client's: not invalid_grant. */
    @Test
    void isRefusedWithACallbackTheClientDoesNotHave() {
        var exchange = exchange(WEB, shop.code(question(WEB), "alice"));

        var answer = shop.token(changed(exchange, "redirect_uri", CALLBACK + "/"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isEqualTo("unauthorized_client");
    }

    @Test
    void belongsToItsClient() {
        var exchange = exchange(WEB, shop.code(question(WEB), "alice"));

        assertInvalidGrant(shop.token(changed(exchange, "client_id", OTHER_WEB)));
    }

    @Test
    void isNothingForAClientThatDoesNotAllowTheCodeFlow() {
        shop.cognito.define(new AppClient(
                Shop.POOL,
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

        assertThat(shop.token(exchange("codeless", "any")).member("error")).isEqualTo("unauthorized_client");
    }

    @Test
    void lastsFiveMinutes() {
        var inTime = exchange(WEB, shop.code(question(WEB), "alice"));
        shop.clock.pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(shop.token(inTime).status()).isEqualTo(200);

        var late = exchange(WEB, shop.code(question(WEB), "alice"));
        shop.clock.pass(Duration.ofMinutes(5));
        assertInvalidGrant(shop.token(late));
    }

    @Test
    void needsNoProofFromAClientWithASecretButTakesNoneThatWasNotAnnounced() {
        var unproven = changed(changed(question(BACK_END), "code_challenge", null), "code_challenge_method", null);
        var secret = shop.secret(BACK_END);

        var without = changed(
                changed(exchange(BACK_END, shop.code(unproven, "alice")), "code_verifier", null),
                "client_secret",
                secret);
        var unannounced = changed(exchange(BACK_END, shop.code(unproven, "alice")), "client_secret", secret);
        var announced = changed(
                changed(exchange(BACK_END, shop.code(question(BACK_END), "alice")), "code_verifier", null),
                "client_secret",
                secret);

        assertThat(shop.token(without).status()).isEqualTo(200);
        assertInvalidGrant(shop.token(unannounced));
        assertInvalidGrant(shop.token(announced));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "client_id", "redirect_uri", "code"})
    void needsAllItsParameters(String missing) {
        var answer = shop.token(changed(exchange(WEB, shop.code(question(WEB), "alice")), missing, null));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isIn("invalid_request", "unauthorized_client");
        assertThat(answer.member("error_description")).contains(missing);
    }

    @Test
    void comesInAFormWithEachParameterOnce() {
        var form = exchange(WEB, shop.code(question(WEB), "alice"));
        var uri = shop.issuer() + "/oauth2/token";
        var encoded = Parameters.of(form).encoded();

        var json = Http.postText(uri, encoded, "Content-Type", "application/json");
        var twice = Http.postText(
                uri, encoded + "&code_verifier=" + VERIFIER, "Content-Type", "application/x-www-form-urlencoded");
        var crooked = Http.postText(uri, encoded + "&x=%zz", "Content-Type", "application/x-www-form-urlencoded");

        for (var answer : List.of(json, twice, crooked)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.member("error")).isEqualTo("invalid_request");
        }
    }

    @Test
    void isNotWhatOtherGrantTypesTake() {
        var answer = shop.token(
                Map.of("grant_type", "password", "client_id", WEB, "username", "alice", "password", Shop.PASSWORD));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isEqualTo("unsupported_grant_type");
    }

    private static void assertInvalidGrant(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isEqualTo("invalid_grant");
        assertThat(answer.body()).doesNotContain("_token");
    }
}

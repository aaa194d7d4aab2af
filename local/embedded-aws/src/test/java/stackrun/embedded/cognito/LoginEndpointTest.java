package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.CALLBACK;
import static stackrun.embedded.cognito.Shop.PASSWORD;
import static stackrun.embedded.cognito.Shop.POOL;
import static stackrun.embedded.cognito.Shop.WEB;
import static stackrun.embedded.cognito.Shop.changed;
import static stackrun.embedded.cognito.Shop.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.oauth.Parameters;
import stackrun.embedded.cognito.pool.Secrets;

/** docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html */
class LoginEndpointTest {

    private static final String EVIL = "<img/src=x\"'onerror=alert(1)>";
    private static final String EVIL_ESCAPED = "&lt;img/src=x&quot;&#39;onerror=alert(1)&gt;";

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
    void showsAButtonForEachSampleUserAndAFormForEverybody() {
        shop.person("bob");

        var page = page(question(WEB));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Shop &amp; friends")
                .contains("name=\"sample_user\" value=\"alice\"")
                .contains("alice@example.com")
                .doesNotContain("value=\"bob\"")
                .contains("<label for=\"username\">", "id=\"username\"", "<label for=\"password\">", "id=\"password\"")
                .doesNotContain(PASSWORD);
    }

    @Test
    void loadsNothingFromElsewhereAndRunsNothing() {
        var page = page(question(WEB));

        assertThat(page.body()).doesNotContainPattern("(src|href)=|url\\(|@import|<script|\\son\\w+=");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("form-action 'self' http://localhost:3000;")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void allowsItsOwnStyleAndNoOther() {
        var page = page(question(WEB));
        var style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page.body());

        assertThat(style.find()).isTrue();
        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(Secrets.sha256(style.group(1)))
                        + "'");
    }

    @Test
    void escapesWhatComesWithTheRequest() {
        var question = changed(question(WEB), "state", EVIL);

        var page = page(question);
        var refused = shop.logIn(question, Map.of("username", EVIL, "password", "wrong"));

        assertThat(page.body())
                .doesNotContain("<img")
                .contains("state=" + URLEncoder.encode(EVIL, StandardCharsets.UTF_8));
        assertThat(refused.body()).doesNotContain("<img").contains("value=\"" + EVIL_ESCAPED + "\"");
    }

    @Test
    void escapesWhatUsersAreCalled() {
        try (var other = Shop.open()) {
            var attributes = Map.of("name", EVIL + "name", "email", EVIL + "@example.com");
            other.cognito.define(new User(POOL, EVIL, Shop.subOf(EVIL), PASSWORD, attributes, List.of(), true));

            assertThat(page(other, question(WEB)).body())
                    .doesNotContain("<img")
                    .contains("value=\"" + EVIL_ESCAPED + "\"", EVIL_ESCAPED + "name", EVIL_ESCAPED + "@example.com");
        }
    }

    @Test
    void signsASampleUserInWithOneClick() throws Exception {
        var answer = shop.logIn(question(WEB), Map.of("sample_user", "alice"));
        var tokens = shop.token(Shop.exchange(WEB, answer.locationParameter("code")));

        assertThat(answer.location()).startsWith(CALLBACK + "?code=");
        assertThat(shop.verified(tokens.member("access_token")).getStringClaim("username"))
                .isEqualTo("alice");
    }

    @Test
    void signsNobodyElseInWithOneClick() {
        shop.person("carol");

        assertRefused(shop.logIn(question(WEB), Map.of("sample_user", "carol")), "Incorrect username or password.");
        assertRefused(shop.logIn(question(WEB), Map.of("sample_user", "nobody")), "Incorrect username or password.");
    }

    @Test
    void answersAWrongPasswordAndAnUnknownUserWithTheSameSentence() {
        shop.person("driver");

        var wrong = shop.logIn(question(WEB), Map.of("username", "driver", "password", "Wrong-horse-7"));
        var unknown = shop.logIn(question(WEB), Map.of("username", "editor", "password", "Wrong-horse-7"));

        assertRefused(wrong, "Incorrect username or password.");
        assertRefused(unknown, "Incorrect username or password.");
        assertThat(wrong.body()).contains("value=\"driver\"").doesNotContain("Wrong-horse-7");
        assertThat(masked(wrong.body(), "driver")).isEqualTo(masked(unknown.body(), "editor"));
    }

    @Test
    void refusesAFormThatDidNotComeFromItsPage() {
        var login = shop.issuer() + "/login?" + Parameters.of(question(WEB)).encoded();
        var fields = new LinkedHashMap<>(Map.of("username", "alice", "password", PASSWORD));
        var csrf = Shop.cookie(Http.get(login), "XSRF-TOKEN").orElseThrow();
        var other = Shop.cookie(Http.get(login), "XSRF-TOKEN").orElseThrow();

        var without = Http.post(login, fields, "Cookie", "XSRF-TOKEN=" + csrf);
        fields.put("_csrf", csrf);
        var cookieless = Http.post(login, fields);
        var foreign = Http.post(login, fields, "Cookie", "XSRF-TOKEN=" + other);
        fields.put("_csrf", "");
        var empty = Http.post(login, fields, "Cookie", "XSRF-TOKEN=");

        assertThat(List.of(without, cookieless, foreign, empty)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.location()).isEmpty();
            assertThat(answer.body()).contains("Please sign in again.");
        });
    }

    @Test
    void refusesATemporaryPasswordAndSaysWhenItIsTooOld() {
        shop.api("AdminCreateUser", Map.of("UserPoolId", POOL, "Username", "holder", "TemporaryPassword", PASSWORD));

        assertRefused(shop.logIn(question(WEB), "holder"), "The password of holder is temporary: set a new one first.");
        shop.clock.pass(Duration.ofDays(7));
        assertRefused(shop.logIn(question(WEB), "holder"), "The temporary password has expired: ask for a new one.");
    }

    @Test
    void checksTheRequestAgainWhenTheFormComesBack() {
        var question = question(WEB);
        var login = shop.issuer() + "/login?"
                + Parameters.of(changed(question, "redirect_uri", "https://evil.example/"))
                        .encoded();
        var csrf = Shop.cookie(
                        Http.get(shop.issuer() + "/login?"
                                + Parameters.of(question).encoded()),
                        "XSRF-TOKEN")
                .orElseThrow();

        var answer = Http.post(
                login,
                Map.of("username", "alice", "password", PASSWORD, "_csrf", csrf),
                "Cookie",
                "XSRF-TOKEN=" + csrf);

        assertThat(answer.location()).startsWith("/" + POOL + "/error?error=redirect_mismatch");
    }

    private static Answer page(Map<String, String> question) {
        return page(shop, question);
    }

    private static Answer page(Shop shop, Map<String, String> question) {
        return Http.get(shop.issuer() + "/login?" + Parameters.of(question).encoded());
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.body()).contains("role=\"alert\">" + sentence + "<");
    }

    private static String masked(String page, String username) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replace(username, "");
    }
}

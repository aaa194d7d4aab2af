package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stackrun.embedded.cognito.Shop.CALLBACK;
import static stackrun.embedded.cognito.Shop.MACHINE;
import static stackrun.embedded.cognito.Shop.PASSWORD;
import static stackrun.embedded.cognito.Shop.POOL;
import static stackrun.embedded.cognito.Shop.WEB;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;

class SignInTest {

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
    void getsTheScopesItAsksFor() throws Exception {
        var token = signIn().accessToken(POOL, WEB, CALLBACK, "alice", PASSWORD, "orders/read", "orders/write");
        var claims = shop.verified(token);

        assertThat(claims.getClaim("scope")).isEqualTo("orders/read orders/write");
        assertThat(claims.getClaim("username")).isEqualTo("alice");
    }

    @Test
    void getsEverythingTheClientAllowsWhereItAsksForNothing() {
        var tokens = signIn().tokens(POOL, WEB, CALLBACK, "alice", PASSWORD);

        assertThat(tokens.idToken()).isNotNull();
        assertThat(tokens.refreshToken()).isNotNull();
    }

    @Test
    void isSomebodyElseTheNextTime() throws Exception {
        var signIn = signIn();
        shop.person("bob");

        signIn.accessToken(POOL, WEB, CALLBACK, "alice", PASSWORD);
        var bob = signIn.accessToken(POOL, WEB, CALLBACK, "bob", PASSWORD);

        assertThat(shop.verified(bob).getClaim("username")).isEqualTo("bob");
    }

    @Test
    void signsAMachineIn() throws Exception {
        var token = signIn().machineToken(POOL, MACHINE, shop.secret(MACHINE), "stock/read");

        assertThat(shop.verified(token).getClaim("scope")).isEqualTo("stock/read");
    }

    @Test
    void saysWhatItWasRefused() {
        assertThatThrownBy(() -> signIn().accessToken(POOL, WEB, CALLBACK, "alice", "Wrong-horse-7"))
                .isInstanceOf(SignIn.Refused.class)
                .hasMessage("alice was not signed in: Incorrect username or password.");
        assertThatThrownBy(() -> signIn().accessToken(POOL, WEB, CALLBACK, "alice", PASSWORD, "stock/read"))
                .hasMessage("the authorize endpoint refused: invalid_request, invalid_scope");
        assertThatThrownBy(() -> signIn().accessToken(POOL, "nobody", CALLBACK, "alice", PASSWORD))
                .hasMessage("the authorize endpoint refused: invalid_client");
        assertThatThrownBy(() -> signIn().accessToken(POOL, WEB, "http://localhost/", "alice", PASSWORD))
                .hasMessage("the authorize endpoint refused: redirect_mismatch");
        assertThatThrownBy(() -> signIn().machineToken(POOL, MACHINE, "wrong"))
                .hasMessageStartingWith("the token endpoint answered 400: ")
                .hasMessageContaining("invalid_client");
        assertThatThrownBy(() -> signIn().accessToken("eu-west-1_Nobody", WEB, CALLBACK, "alice", PASSWORD))
                .hasMessageStartingWith("no issuer at ")
                .hasMessageEndingWith("it answered 404");
    }

    @Test
    void takesNoCodeThatAnswersAnotherQuestion() throws Exception {
        var asked = new ArrayList<String>();
        try (var forger = HttpServer.start(request -> {
            asked.add(request.path());
            var base = "http://" + request.headers().first("Host").orElseThrow();
            return request.path().endsWith("/openid-configuration")
                    ? HttpResponse.of(
                            200,
                            "application/json",
                            "{\"authorization_endpoint\":\"%s/a\",\"token_endpoint\":\"%s/t\"}".formatted(base, base))
                    : HttpResponse.empty(302).with("Location", "/login?code=stolen&state=another");
        })) {
            assertThatThrownBy(() -> new SignIn(forger.uri()).accessToken(POOL, WEB, CALLBACK, "alice", PASSWORD))
                    .hasMessage("the sign-in page lost the state it was given");
            assertThat(List.copyOf(asked)).doesNotContain("/t");
        }
    }

    private static SignIn signIn() {
        return new SignIn(shop.cognito.endpoint());
    }
}

package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.BACK_END;
import static stackrun.embedded.cognito.Shop.MACHINE;
import static stackrun.embedded.cognito.Shop.WEB;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html */
class ClientCredentialsTest {

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
    void getEveryAllowedScopeWhereNoneIsNamed() throws Exception {
        assertThat(scopeOf(machineToken(""))).isEqualTo("stock/read stock/write");
    }

    @Test
    void getTheScopesTheyName() throws Exception {
        assertThat(scopeOf(machineToken("stock/write"))).isEqualTo("stock/write");
        assertThat(scopeOf(machineToken(" stock/write  stock/write "))).isEqualTo("stock/write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/read", "stock/read orders/read", "openid", "aws.cognito.signin.user.admin", "x"})
    void getNothingWithAScopeOutsideTheClients(String scope) {
        var answer = machineToken(scope);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("error")).isEqualTo("invalid_scope");
    }

    @Test
    void nameTheClientAndNoUser() throws Exception {
        var claims = shop.verified(machineToken("stock/read").member("access_token"));

        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "sub", "client_id", "token_use", "scope", "auth_time", "iss", "exp", "iat", "jti", "version");
        assertThat(claims.getSubject()).isEqualTo(MACHINE);
        assertThat(claims.getClaim("client_id")).isEqualTo(MACHINE);
        assertThat(claims.getClaim("token_use")).isEqualTo("access");
        assertThat(claims.getIssuer()).isEqualTo(shop.issuer());
    }

    @Test
    void getNeitherIdNorRefreshToken() {
        assertThat(machineToken("").json().propertyNames())
                .containsExactlyInAnyOrder("access_token", "expires_in", "token_type");
    }

    @Test
    void areForClientsThatAllowThem() {
        var confidential = shop.token(Map.of(
                "grant_type", "client_credentials", "client_id", BACK_END, "client_secret", shop.secret(BACK_END)));
        var open = shop.token(Map.of("grant_type", "client_credentials", "client_id", WEB));

        assertThat(confidential.member("error")).isEqualTo("unauthorized_client");
        assertThat(open.member("error")).isEqualTo("unauthorized_client");
    }

    @Test
    void areAllThatSuchAClientMayUse() {
        var answer = shop.token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                MACHINE,
                "client_secret",
                shop.secret(MACHINE),
                "redirect_uri",
                Shop.CALLBACK,
                "code",
                "any"));

        assertThat(answer.member("error")).isEqualTo("unauthorized_client");
    }

    private static Answer machineToken(String scope) {
        var form = new HashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", MACHINE);
        form.put("client_secret", shop.secret(MACHINE));
        form.put("scope", scope);
        return shop.token(form);
    }

    private static String scopeOf(Answer answer) throws Exception {
        return shop.verified(answer.member("access_token")).getStringClaim("scope");
    }
}

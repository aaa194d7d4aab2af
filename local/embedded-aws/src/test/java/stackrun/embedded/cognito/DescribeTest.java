package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.BACK_END;
import static stackrun.embedded.cognito.Shop.POOL;
import static stackrun.embedded.cognito.Shop.WEB;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html */
class DescribeTest {

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
    void showsAClientAsItsTemplateSays() {
        var client = shop.api("DescribeUserPoolClient", Map.of("UserPoolId", POOL, "ClientId", WEB))
                .json()
                .path("UserPoolClient");

        assertThat(client.has("ClientSecret")).isFalse();
        assertThat(client.path("RefreshTokenValidity").intValue()).isEqualTo(30);
        assertThat(client.path("TokenValidityUnits").path("RefreshToken").stringValue())
                .isEqualTo("days");
        assertThat(client.path("AllowedOAuthFlows").toString()).isEqualTo("[\"code\"]");
        assertThat(client.path("CallbackURLs").path(0).stringValue()).isEqualTo(Shop.CALLBACK);
        assertThat(client.path("LogoutURLs").path(0).stringValue()).isEqualTo(Shop.SIGNED_OUT);
        assertThat(client.path("PreventUserExistenceErrors").stringValue()).isEqualTo("ENABLED");
        assertThat(client.path("AllowedOAuthFlowsUserPoolClient").booleanValue())
                .isTrue();
    }

    @Test
    void showsTheSecretOfAClientThatHasOne() {
        var client = shop.api("DescribeUserPoolClient", Map.of("UserPoolId", POOL, "ClientId", BACK_END))
                .json()
                .path("UserPoolClient");

        assertThat(client.path("ClientSecret").stringValue()).isEqualTo(shop.secret(BACK_END));
        assertThat(client.path("PreventUserExistenceErrors").stringValue()).isEqualTo("LEGACY");
    }
}

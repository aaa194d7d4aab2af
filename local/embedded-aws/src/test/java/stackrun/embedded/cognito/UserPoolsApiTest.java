package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.POOL;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html */
class UserPoolsApiTest {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateUserPool", "adminCreateUser", ""})
    void refusesOperationsItDoesNotKnow(String operation) {
        var answer = shop.api(operation, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"__type\":\"UnknownOperationException\"}");
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("UnknownOperationException:");
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(answer.header("x-amzn-RequestId")).isNotEmpty();
    }

    @Test
    void refusesAdministratorsWhoDoNotSign() {
        var answer = Http.apiUnsigned(
                shop.cognito.endpoint(), "AdminSetUserPassword", Map.of("UserPoolId", POOL, "Username", "alice"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("__type")).isEqualTo("MissingAuthenticationTokenException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "\"text\"", "{\"Username\": {}, \"UserPoolId\": \"eu-west-1_Shop00001\"}"})
    void refusesWhatIsNotAnObjectOfStrings(String body) {
        var answer = Http.postText(
                shop.cognito.endpoint() + "/",
                body,
                "X-Amz-Target",
                "AWSCognitoIdentityProviderService.AdminSetUserPassword",
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("__type")).isEqualTo("SerializationException");
    }

    @Test
    void refusesWhatIsNestedBeyondReason() {
        var answer = Http.postText(
                shop.cognito.endpoint() + "/",
                "{\"Username\":".repeat(100_000),
                "X-Amz-Target",
                "AWSCognitoIdentityProviderService.AdminCreateUser",
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local");

        assertThat(answer.member("__type")).isEqualTo("SerializationException");
    }

    @Test
    void namesTheMemberThatIsMissing() {
        var answer = shop.api("AdminSetUserPassword", Map.of("UserPoolId", POOL));

        assertThat(answer.member("__type")).isEqualTo("InvalidParameterException");
        assertThat(answer.member("message"))
                .isEqualTo("1 validation error detected: Value null at 'username' failed to satisfy constraint:"
                        + " Member must not be null");
    }

    @Test
    void namesThePoolOrClientThatDoesNotExist() {
        var pool = shop.api("AdminSetUserPassword", Map.of("UserPoolId", "eu-west-1_Nobody", "Username", "alice"));
        var client = shop.api("DescribeUserPoolClient", Map.of("UserPoolId", POOL, "ClientId", "nobody"));

        assertThat(pool.member("__type")).isEqualTo("ResourceNotFoundException");
        assertThat(pool.member("message")).isEqualTo("User pool eu-west-1_Nobody does not exist.");
        assertThat(client.member("message")).isEqualTo("User pool client nobody does not exist.");
    }

    @Test
    void isPostedToTheRoot() {
        assertThat(Http.get(shop.cognito.endpoint() + "/").status()).isEqualTo(405);
    }
}

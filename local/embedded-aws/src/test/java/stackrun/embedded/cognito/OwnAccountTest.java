package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.PASSWORD;
import static stackrun.embedded.cognito.Shop.WEB;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html, GetUser, GlobalSignOut */
class OwnAccountTest {

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
    void beginsUnconfirmed() {
        var answer = signUp("bob");

        assertThat(answer.json().path("UserConfirmed").booleanValue()).isFalse();
        assertThat(answer.member("UserSub")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertError(shop.initiateAuth("bob", PASSWORD), "UserNotConfirmedException", "User is not confirmed.");

        assertThat(shop.admin("AdminConfirmSignUp", "bob").status()).isEqualTo(200);
        assertThat(shop.initiateAuth("bob", PASSWORD).status()).isEqualTo(200);
        assertError(
                shop.admin("AdminConfirmSignUp", "bob"),
                "NotAuthorizedException",
                "User cannot be confirmed. Current status is CONFIRMED");
    }

    @Test
    void hasANameOfItsOwn() {
        assertError(signUp("alice"), "UsernameExistsException", "User already exists");
        assertThat(signUp("two words").member("__type")).isEqualTo("InvalidParameterException");
        assertThat(signUp("").member("__type")).isEqualTo("InvalidParameterException");
    }

    @Test
    void hasAttributesCognitoKnows() {
        var answer = shop.api(
                "SignUp",
                Map.of(
                        "ClientId",
                        WEB,
                        "Username",
                        "carol",
                        "Password",
                        PASSWORD,
                        "UserAttributes",
                        List.of(Map.of("Name", "shoe_size", "Value", "38"))));

        assertError(
                answer,
                "InvalidParameterException",
                "Attributes did not conform to the schema: Type for attribute {shoe_size} could not be determined");
    }

    @Test
    void cannotBeOpenedWhereAdministratorsDoThat() {
        var pool = "eu-west-1_Closed001";
        shop.cognito.define(new UserPool(pool, "closed", PasswordPolicy.DEFAULT, true));
        shop.cognito.define(AppClient.forPeople(pool, "closedweb", "Closed", Shop.CALLBACK, List.of("openid")));

        var answer = shop.api("SignUp", Map.of("ClientId", "closedweb", "Username", "driver", "Password", PASSWORD));

        assertError(answer, "NotAuthorizedException", "SignUp is not permitted for this user pool");
    }

    @Test
    void showsItselfToItsAccessToken() {
        var answer = getUser(accessToken("alice"));

        assertThat(answer.body()).isEqualTo("""
                {"Username":"alice","UserAttributes":[{"Name":"sub","Value":"%s"},\
                {"Name":"email","Value":"alice@example.com"},{"Name":"email_verified","Value":"true"},\
                {"Name":"name","Value":"alice"}]}""".formatted(Shop.subOf("alice")));
    }

    @Test
    void showsItselfOnlyToTheScopeForThat() {
        var with = shop.tokens("alice", "aws.cognito.signin.user.admin").member("access_token");
        var without = shop.tokens("alice", "openid").member("access_token");

        assertThat(getUser(with).status()).isEqualTo(200);
        assertError(getUser(without), "NotAuthorizedException", "Access Token does not have required scopes");
    }

    @Test
    void endsAllItsSignInsAtOnce() {
        shop.person("editor");
        var here = accessToken("editor");
        var there = shop.tokens("editor", "openid");

        assertThat(shop.api("GlobalSignOut", Map.of("AccessToken", here)).status())
                .isEqualTo(200);

        assertError(getUser(here), "NotAuthorizedException", "Access Token has been revoked");
        assertThat(shop.refresh(WEB, there.member("refresh_token")).member("error"))
                .isEqualTo("invalid_grant");
        assertThat(getUser(accessToken("editor")).status()).isEqualTo(200);
        assertThat(getUser(accessToken("alice")).status()).isEqualTo(200);
    }

    @Test
    void endsAllItsSignInsWhereAnAdministratorSaysSo() {
        shop.person("farmer");
        var token = accessToken("farmer");

        shop.admin("AdminUserGlobalSignOut", "farmer");

        assertError(getUser(token), "NotAuthorizedException", "Access Token has been revoked");
    }

    @Test
    void showsItselfToNoTokenThatIsNotOne() {
        var expired = accessToken("alice");
        shop.clock.pass(Duration.ofHours(1));
        var id = shop.tokens("alice", "openid").member("id_token");

        assertError(getUser("x"), "NotAuthorizedException", "Invalid Access Token");
        assertError(getUser(id), "NotAuthorizedException", "Invalid Access Token");
        assertError(getUser(expired), "NotAuthorizedException", "Access Token has expired");
    }

    private static Answer signUp(String username) {
        return shop.api("SignUp", Map.of("ClientId", WEB, "Username", username, "Password", PASSWORD));
    }

    private static Answer getUser(String accessToken) {
        return shop.api("GetUser", Map.of("AccessToken", accessToken));
    }

    private static String accessToken(String username) {
        return shop.initiateAuth(username, PASSWORD)
                .json()
                .path("AuthenticationResult")
                .path("AccessToken")
                .stringValue();
    }

    private static void assertError(Answer answer, String type, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("__type")).isEqualTo(type);
        assertThat(answer.member("message")).isEqualTo(message);
    }
}

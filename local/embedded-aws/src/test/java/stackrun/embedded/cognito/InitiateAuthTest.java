package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.BACK_END;
import static stackrun.embedded.cognito.Shop.MACHINE;
import static stackrun.embedded.cognito.Shop.OTHER_WEB;
import static stackrun.embedded.cognito.Shop.PASSWORD;
import static stackrun.embedded.cognito.Shop.POOL;
import static stackrun.embedded.cognito.Shop.WEB;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
class InitiateAuthTest {

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
    void answersAPasswordWithTokens() {
        var result = shop.initiateAuth("alice", PASSWORD).json().path("AuthenticationResult");

        assertThat(result.propertyNames())
                .containsExactlyInAnyOrder("AccessToken", "ExpiresIn", "IdToken", "RefreshToken", "TokenType");
        assertThat(result.path("ExpiresIn").intValue()).isEqualTo(3600);
        assertThat(result.path("TokenType").stringValue()).isEqualTo("Bearer");
    }

    @Test
    void answersARefreshTokenWithTokensButNoRefreshToken() {
        var answer = refresh(WEB, refreshToken("alice"));

        assertThat(answer.json().path("AuthenticationResult").propertyNames())
                .containsExactlyInAnyOrder("AccessToken", "ExpiresIn", "IdToken", "TokenType");
    }

    @Test
    void hidesWhetherAUserExists() {
        var wrong = shop.initiateAuth("alice", "Wrong-horse-7");
        var unknown = shop.initiateAuth("nobody", "Wrong-horse-7");

        assertError(wrong, "NotAuthorizedException", "Incorrect username or password.");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void tellsWhetherAUserExistsWhereTheClientWantsThat() throws Exception {
        assertError(
                byPassword(BACK_END, "nobody", PASSWORD, secretHash(BACK_END, "nobody")),
                "UserNotFoundException",
                "User does not exist.");
        assertError(
                byPassword(BACK_END, "alice", "Wrong-horse-7", secretHash(BACK_END, "alice")),
                "NotAuthorizedException",
                "Incorrect username or password.");
    }

    @Test
    void wantsTheSecretHashOfAClientWithASecret() throws Exception {
        assertThat(byPassword(BACK_END, "alice", PASSWORD, secretHash(BACK_END, "alice"))
                        .status())
                .isEqualTo(200);
        assertError(
                byPassword(BACK_END, "alice", PASSWORD, secretHash(BACK_END, "bob")),
                "NotAuthorizedException",
                "Unable to verify secret hash for client backend");
        assertError(
                byPassword(BACK_END, "alice", PASSWORD, null),
                "NotAuthorizedException",
                "Client backend is configured with secret but SECRET_HASH was not received");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USER_SRP_AUTH", "CUSTOM_AUTH", "ADMIN_USER_PASSWORD_AUTH"})
    void offersNoOtherFlow(String flow) {
        assertError(
                shop.api("InitiateAuth", Map.of("ClientId", WEB, "AuthFlow", flow)),
                "InvalidParameterException",
                flow + " flow not enabled for this client");
    }

    @Test
    void offersAClientTheFlowsItAllows() {
        assertError(
                byPassword(MACHINE, "alice", PASSWORD, null),
                "InvalidParameterException",
                "USER_PASSWORD_AUTH flow not enabled for this client");
        assertError(
                refresh(BACK_END, "any"),
                "InvalidParameterException",
                "REFRESH_TOKEN_AUTH flow not enabled for this client");
    }

    @Test
    void namesTheParameterThatIsMissing() {
        var answer = shop.api(
                "InitiateAuth",
                Map.of(
                        "ClientId",
                        WEB,
                        "AuthFlow",
                        "USER_PASSWORD_AUTH",
                        "AuthParameters",
                        Map.of("USERNAME", "alice")));

        assertError(answer, "InvalidParameterException", "Missing required parameter PASSWORD");
    }

    @Test
    void refusesADisabledUserWhoKnowsThePassword() {
        shop.person("bob");
        shop.admin("AdminDisableUser", "bob");

        assertError(shop.initiateAuth("bob", PASSWORD), "NotAuthorizedException", "User is disabled.");
        assertError(
                shop.initiateAuth("bob", "Wrong-horse-7"), "NotAuthorizedException", "Incorrect username or password.");
    }

    @Test
    void refusesARefreshTokenThatIsNoMore() {
        assertError(refresh(WEB, "never-issued"), "NotAuthorizedException", "Invalid Refresh Token");
        assertError(refresh(OTHER_WEB, refreshToken("alice")), "NotAuthorizedException", "Invalid Refresh Token");

        var revoked = refreshToken("alice");
        assertThat(shop.api("RevokeToken", Map.of("ClientId", WEB, "Token", revoked))
                        .status())
                .isEqualTo(200);
        assertError(refresh(WEB, revoked), "NotAuthorizedException", "Refresh Token has been revoked");

        var disabled = refreshToken(shop.person("carol"));
        shop.admin("AdminDisableUser", "carol");
        assertError(refresh(WEB, disabled), "NotAuthorizedException", "User is disabled.");

        var old = refreshToken("alice");
        shop.clock.pass(Duration.ofDays(30));
        assertError(refresh(WEB, old), "NotAuthorizedException", "Refresh Token has expired");
    }

    @Test
    void revokesForTheClientTheTokenBelongsToOnly() {
        var token = refreshToken("alice");

        shop.api("RevokeToken", Map.of("ClientId", OTHER_WEB, "Token", token));
        assertThat(refresh(WEB, token).status()).isEqualTo(200);

        assertError(
                shop.api("RevokeToken", Map.of("ClientId", BACK_END, "Token", token, "ClientSecret", "wrong")),
                "UnauthorizedException",
                "Unable to verify the client secret");
        assertError(
                shop.api("RevokeToken", Map.of("ClientId", WEB, "Token", accessToken("alice"))),
                "UnsupportedTokenTypeException",
                "Unsupported token type");
    }

    @Test
    void asksForANewPasswordWhereThePresentOneIsTemporary() {
        shop.api(
                "AdminCreateUser",
                Map.of("UserPoolId", POOL, "Username", "driver", "TemporaryPassword", "Temporary-7"));

        var challenge = shop.initiateAuth("driver", "Temporary-7");
        assertThat(challenge.member("ChallengeName")).isEqualTo("NEW_PASSWORD_REQUIRED");
        assertThat(challenge.json().has("AuthenticationResult")).isFalse();

        var session = challenge.member("Session");
        assertError(
                respond("alice", "Stolen-horse-7", session),
                "NotAuthorizedException",
                "Invalid session for the user, session is expired.");
        assertError(
                respond(
                        "driver",
                        "short",
                        shop.initiateAuth("driver", "Temporary-7").member("Session")),
                "InvalidPasswordException",
                "Password did not conform with policy: Password not long enough");

        var answer = respond(
                "driver",
                "New-horse-77",
                shop.initiateAuth("driver", "Temporary-7").member("Session"));
        assertThat(answer.json().path("AuthenticationResult").has("AccessToken"))
                .isTrue();
        assertThat(shop.initiateAuth("driver", "New-horse-77").status()).isEqualTo(200);
        assertThat(shop.initiateAuth("alice", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void takesTheAnswerToAChallengeOnceAndInTime() {
        shop.api(
                "AdminCreateUser",
                Map.of("UserPoolId", POOL, "Username", "editor", "TemporaryPassword", "Temporary-7"));
        var late = shop.initiateAuth("editor", "Temporary-7").member("Session");
        shop.clock.pass(Duration.ofMinutes(3));
        var session = shop.initiateAuth("editor", "Temporary-7").member("Session");

        assertThat(respond("editor", "New-horse-77", late).member("__type")).isEqualTo("NotAuthorizedException");
        assertThat(respond("editor", "New-horse-77", session).status()).isEqualTo(200);
        assertThat(respond("editor", "Newer-horse-7", session).member("__type")).isEqualTo("NotAuthorizedException");
    }

    @Test
    void refusesATemporaryPasswordThatIsTooOld() {
        shop.api(
                "AdminCreateUser",
                Map.of("UserPoolId", POOL, "Username", "farmer", "TemporaryPassword", "Temporary-7"));

        shop.clock.pass(Duration.ofDays(7));

        assertError(
                shop.initiateAuth("farmer", "Temporary-7"),
                "NotAuthorizedException",
                "Temporary password has expired and must be reset by an administrator.");
    }

    private static Answer byPassword(String clientId, String username, String password, @Nullable String secretHash) {
        var parameters = secretHash == null
                ? Map.of("USERNAME", username, "PASSWORD", password)
                : Map.of("USERNAME", username, "PASSWORD", password, "SECRET_HASH", secretHash);
        return shop.api(
                "InitiateAuth",
                Map.of("ClientId", clientId, "AuthFlow", "USER_PASSWORD_AUTH", "AuthParameters", parameters));
    }

    private static Answer refresh(String clientId, String token) {
        return shop.api(
                "InitiateAuth",
                Map.of(
                        "ClientId",
                        clientId,
                        "AuthFlow",
                        "REFRESH_TOKEN_AUTH",
                        "AuthParameters",
                        Map.of("REFRESH_TOKEN", token)));
    }

    private static Answer respond(String username, String newPassword, String session) {
        return shop.api(
                "RespondToAuthChallenge",
                Map.of(
                        "ClientId",
                        WEB,
                        "ChallengeName",
                        "NEW_PASSWORD_REQUIRED",
                        "Session",
                        session,
                        "ChallengeResponses",
                        Map.of("USERNAME", username, "NEW_PASSWORD", newPassword)));
    }

    private static String refreshToken(String username) {
        return result(username, "RefreshToken");
    }

    private static String accessToken(String username) {
        return result(username, "AccessToken");
    }

    private static String result(String username, String member) {
        return shop.initiateAuth(username, PASSWORD)
                .json()
                .path("AuthenticationResult")
                .path(member)
                .stringValue();
    }

    private static String secretHash(String clientId, String username) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(shop.secret(clientId).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal((username + clientId).getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertError(Answer answer, String type, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("__type")).isEqualTo(type);
        assertThat(answer.member("message")).isEqualTo(message);
    }
}

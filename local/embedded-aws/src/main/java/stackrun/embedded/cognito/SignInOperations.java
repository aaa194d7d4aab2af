package stackrun.embedded.cognito;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signing in and out without a browser.
 *
 * <p>Tokens from here carry the one scope {@code aws.cognito.signin.user.admin}: those of resource servers need the
 * OAuth endpoints.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html">
 *     InitiateAuth</a>
 */
final class SignInOperations {

    private static final String NEW_PASSWORD_REQUIRED = "NEW_PASSWORD_REQUIRED";

    private final Pools pools;

    SignInOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Object> initiateAuth(Input input) {
        var member = pools.requiredMember(input);
        var parameters = input.map("AuthParameters");
        var flow = input.required("AuthFlow");
        return switch (flow) {
            case "USER_PASSWORD_AUTH" -> byPassword(member, parameters);
            case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" -> byRefreshToken(member, parameters);
            default -> throw CognitoException.invalidParameter("%s flow not enabled for this client".formatted(flow));
        };
    }

    Map<String, Object> respondToAuthChallenge(Input input) {
        var member = pools.requiredMember(input);
        if (!input.required("ChallengeName").equals(NEW_PASSWORD_REQUIRED)) {
            throw CognitoException.invalidParameter("Invalid challenge name");
        }
        var responses = input.map("ChallengeResponses");
        var username = parameter(responses, "USERNAME");
        SecretHash.check(member.client(), username, responses);
        var pool = member.pool();
        var password = UserJson.newPassword(pool, parameter(responses, "NEW_PASSWORD"));
        return pool.challenges()
                .take(input.required("Session"))
                .flatMap(sub -> pool.accounts().withSub(sub))
                .filter(account -> account.username().equals(username) && account.enabled())
                .flatMap(account -> pool.accounts()
                        .change(username, each -> each.withPassword(password, UserStatus.CONFIRMED, pool.now())))
                .map(account -> signIn(member, account))
                .orElseThrow(() -> CognitoException.notAuthorized("Invalid session for the user, session is expired."));
    }

    private Map<String, Object> byPassword(Pools.Member member, Input parameters) {
        var settings = member.client().settings();
        if (!settings.explicitAuthFlows().contains("ALLOW_USER_PASSWORD_AUTH")) {
            throw CognitoException.invalidParameter("USER_PASSWORD_AUTH flow not enabled for this client");
        }
        var username = parameter(parameters, "USERNAME");
        var password = parameter(parameters, "PASSWORD");
        SecretHash.check(member.client(), username, parameters);
        return switch (PasswordCheck.of(member.pool(), username, password)) {
            case PasswordCheck.Accepted(var account) -> signIn(member, account);
            case PasswordCheck.WrongPassword() -> throw wrongPassword();
            case PasswordCheck.UnknownUser() ->
                throw settings.preventUserExistenceErrors() ? wrongPassword() : CognitoException.userNotFound();
            case PasswordCheck.Disabled() -> throw CognitoException.notAuthorized("User is disabled.");
            case PasswordCheck.Unconfirmed() -> throw CognitoException.userNotConfirmed();
            case PasswordCheck.TemporaryPasswordExpired() ->
                throw CognitoException.notAuthorized(
                        "Temporary password has expired and must be reset by an administrator.");
            case PasswordCheck.NewPasswordRequired(var account) ->
                Map.of(
                        "ChallengeName",
                        NEW_PASSWORD_REQUIRED,
                        "Session",
                        member.pool().challenges().keep(account.sub()),
                        "ChallengeParameters",
                        Map.of("USER_ID_FOR_SRP", username, "requiredAttributes", "[]"));
        };
    }

    private Map<String, Object> byRefreshToken(Pools.Member member, Input parameters) {
        if (!member.client().settings().allowsRefresh()) {
            throw CognitoException.invalidParameter("REFRESH_TOKEN_AUTH flow not enabled for this client");
        }
        var token = parameter(parameters, "REFRESH_TOKEN");
        return switch (RefreshTokenCheck.of(member.pool(), member.client(), token)) {
            case RefreshTokenCheck.Accepted(var grant, var account) -> {
                SecretHash.check(member.client(), account.username(), parameters);
                yield result(member.client(), member.pool().tokensOf(account, member.client(), grant, null), null);
            }
            case RefreshTokenCheck.Unknown() -> throw CognitoException.notAuthorized("Invalid Refresh Token");
            case RefreshTokenCheck.Revoked() -> throw CognitoException.notAuthorized("Refresh Token has been revoked");
            case RefreshTokenCheck.Expired() -> throw CognitoException.notAuthorized("Refresh Token has expired");
            case RefreshTokenCheck.Disabled() -> throw CognitoException.notAuthorized("User is disabled.");
        };
    }

    private static Map<String, Object> signIn(Pools.Member member, Account account) {
        var pool = member.pool();
        var signedIn = pool.signIn(account, member.client(), List.of(Scopes.USER_ADMIN), false, pool.now(), null);
        return result(member.client(), signedIn.tokens(), signedIn.refreshToken());
    }

    private static Map<String, Object> result(Client client, Tokens.Pair tokens, @Nullable String refreshToken) {
        var result = new LinkedHashMap<String, Object>();
        result.put("AccessToken", tokens.accessToken());
        result.put(
                "ExpiresIn",
                client.settings().tokenValidity().accessToken().duration().toSeconds());
        if (tokens.idToken() != null) {
            result.put("IdToken", tokens.idToken());
        }
        if (refreshToken != null) {
            result.put("RefreshToken", refreshToken);
        }
        result.put("TokenType", "Bearer");
        return Map.of("AuthenticationResult", result, "ChallengeParameters", Map.of());
    }

    private static CognitoException wrongPassword() {
        return CognitoException.notAuthorized("Incorrect username or password.");
    }

    private static String parameter(Input parameters, String name) {
        return parameters
                .text(name)
                .orElseThrow(() -> CognitoException.invalidParameter("Missing required parameter " + name));
    }
}

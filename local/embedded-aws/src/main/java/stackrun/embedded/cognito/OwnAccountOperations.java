package stackrun.embedded.cognito;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What users do to their own account, with their access token or, to begin with, without one.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html">GetUser</a>
 */
final class OwnAccountOperations {

    private record Caller(Pool pool, Account account) {}

    private final Pools pools;

    OwnAccountOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Object> signUp(Input input) {
        var member = pools.requiredMember(input);
        var pool = member.pool();
        if (pool.definition().allowAdminCreateUserOnly()) {
            throw CognitoException.notAuthorized("SignUp is not permitted for this user pool");
        }
        var username = UserJson.username(input);
        SecretHash.check(member.client(), username, input);
        var password = UserJson.newPassword(pool, input.required("Password"));
        var sub = UUID.randomUUID().toString();
        var attributes = UserJson.attributes(input);
        var account = Account.of(username, sub, password, UserStatus.UNCONFIRMED, attributes, pool.now());
        if (!pool.accounts().add(account)) {
            throw CognitoException.usernameExists("User already exists");
        }
        return Map.of("UserConfirmed", false, "UserSub", sub);
    }

    Map<String, Object> getUser(Input input) {
        var account = caller(input).account();
        var output = new LinkedHashMap<String, Object>();
        output.put("Username", account.username());
        output.put("UserAttributes", UserJson.attributes(account));
        return output;
    }

    Map<String, Object> globalSignOut(Input input) {
        var caller = caller(input);
        caller.pool().grants().revokeAllOf(caller.account());
        return Map.of();
    }

    private Caller caller(Input input) {
        var checked = pools.check(input.required("AccessToken")).orElseThrow(OwnAccountOperations::invalid);
        return switch (checked.check()) {
            case AccessTokens.Check.Valid(var account, var scopes) -> {
                if (!scopes.contains(Scopes.USER_ADMIN)) {
                    throw CognitoException.notAuthorized("Access Token does not have required scopes");
                }
                yield new Caller(checked.pool(), account);
            }
            case AccessTokens.Check.Expired() -> throw CognitoException.notAuthorized("Access Token has expired");
            case AccessTokens.Check.Revoked() -> throw CognitoException.notAuthorized("Access Token has been revoked");
            case AccessTokens.Check.Invalid() -> throw invalid();
        };
    }

    private static CognitoException invalid() {
        return CognitoException.notAuthorized("Invalid Access Token");
    }
}

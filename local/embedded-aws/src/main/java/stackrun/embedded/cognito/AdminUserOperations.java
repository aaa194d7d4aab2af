package stackrun.embedded.cognito;

import java.util.Map;
import java.util.UUID;

/**
 * What administrators do to users.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html">
 *     AdminCreateUser</a>
 */
final class AdminUserOperations {

    private final Pools pools;

    AdminUserOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Object> create(Input input) {
        var pool = pools.required(input);
        var username = UserJson.username(input);
        var attributes = UserJson.attributes(input);
        // Without one, a password nobody was told: AdminSetUserPassword gives the user one that can be used.
        var password = input.text("TemporaryPassword")
                .map(temporary -> UserJson.newPassword(pool, temporary))
                .orElseGet(Secrets::handle);
        var account = Account.of(
                username,
                UUID.randomUUID().toString(),
                password,
                UserStatus.FORCE_CHANGE_PASSWORD,
                attributes,
                pool.now());
        if (!pool.accounts().add(account)) {
            throw CognitoException.usernameExists("User account already exists");
        }
        return Map.of("User", UserJson.of(account, "Attributes"));
    }

    Map<String, Object> confirmSignUp(Input input) {
        var target = Target.of(pools, input);
        var status = target.account().status();
        if (status != UserStatus.UNCONFIRMED) {
            throw CognitoException.notAuthorized("User cannot be confirmed. Current status is " + status);
        }
        return target.change(account ->
                account.withStatus(UserStatus.CONFIRMED, target.pool().now()));
    }

    Map<String, Object> setPassword(Input input) {
        var target = Target.of(pools, input);
        var password = UserJson.newPassword(target.pool(), input.required("Password"));
        var status = input.flag("Permanent") ? UserStatus.CONFIRMED : UserStatus.FORCE_CHANGE_PASSWORD;
        return target.change(
                account -> account.withPassword(password, status, target.pool().now()));
    }

    Map<String, Object> get(Input input) {
        return UserJson.of(Target.of(pools, input).account(), "UserAttributes");
    }

    Map<String, Object> enable(Input input) {
        var target = Target.of(pools, input);
        return target.change(account -> account.enabled(true, target.pool().now()));
    }

    /** Ends the user's sign-ins too. */
    Map<String, Object> disable(Input input) {
        var target = Target.of(pools, input);
        target.change(account -> account.enabled(false, target.pool().now()));
        return globalSignOut(input);
    }

    Map<String, Object> delete(Input input) {
        var target = Target.of(pools, input);
        target.pool().accounts().remove(target.account().username());
        target.pool().grants().revokeAllOf(target.account());
        return Map.of();
    }

    Map<String, Object> globalSignOut(Input input) {
        var target = Target.of(pools, input);
        target.pool().grants().revokeAllOf(target.account());
        return Map.of();
    }
}

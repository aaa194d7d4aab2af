package stackrun.embedded.cognito.api;

import java.util.Map;
import java.util.UUID;
import stackrun.embedded.cognito.pool.Account;
import stackrun.embedded.cognito.pool.Pools;
import stackrun.embedded.cognito.pool.Secrets;
import stackrun.embedded.cognito.pool.UserStatus;

/**
 * Creates users, sets their passwords and adds them to groups.
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
        var pool = input.pool(pools);
        var username = UserInput.username(input);
        var attributes = UserInput.attributes(input);
        // Cognito would generate a password and mail it. Here AdminSetUserPassword must set another one.
        var password = input.text("TemporaryPassword")
                .map(temporary -> UserInput.newPassword(pool, temporary))
                .orElseGet(Secrets::handle);
        var account = Account.of(
                username,
                UUID.randomUUID().toString(),
                password,
                UserStatus.FORCE_CHANGE_PASSWORD,
                attributes,
                pool.now());
        if (!pool.accounts().add(account)) {
            throw CognitoException.usernameExists();
        }
        return Map.of("User", UserJson.of(account));
    }

    Map<String, Object> setPassword(Input input) {
        var target = Target.of(pools, input);
        var password = UserInput.newPassword(target.pool(), input.required("Password"));
        var status = input.flag("Permanent") ? UserStatus.CONFIRMED : UserStatus.FORCE_CHANGE_PASSWORD;
        return target.change(
                account -> account.withPassword(password, status, target.pool().now()));
    }

    Map<String, Object> addToGroup(Input input) {
        var target = Target.of(pools, input);
        var group = input.required("GroupName");
        if (target.pool().definitions().group(group).isEmpty()) {
            throw CognitoException.resourceNotFound("Group not found.");
        }
        return target.change(account -> account.inGroup(group, target.pool().now()));
    }
}

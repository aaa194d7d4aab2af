package stackrun.embedded.cognito.api;

import java.util.Map;
import java.util.function.UnaryOperator;
import stackrun.embedded.cognito.pool.Account;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.cognito.pool.Pools;

/** The user that {@code UserPoolId} and {@code Username} of a request name. */
record Target(Pool pool, Account account) {

    static Target of(Pools pools, Input input) {
        var pool = input.pool(pools);
        return pool.accounts()
                .named(input.required("Username"))
                .map(account -> new Target(pool, account))
                .orElseThrow(CognitoException::userNotFound);
    }

    /** Changes the account. The answer is empty, as on AWS. */
    Map<String, Object> change(UnaryOperator<Account> change) {
        if (pool.accounts().change(account.username(), change).isEmpty()) {
            throw CognitoException.userNotFound();
        }
        return Map.of();
    }
}

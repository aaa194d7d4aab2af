package stackrun.embedded.cognito;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The user an administrator's request is about: {@code UserPoolId} and {@code Username}. */
record Target(Pool pool, Account account) {

    static Target of(Pools pools, Input input) {
        var pool = pools.required(input);
        return pool.accounts()
                .named(input.required("Username"))
                .map(account -> new Target(pool, account))
                .orElseThrow(CognitoException::userNotFound);
    }

    /** Answers as AWS answers where there is nothing to say. */
    Map<String, Object> change(UnaryOperator<Account> change) {
        if (pool.accounts().change(account.username(), change).isEmpty()) {
            throw CognitoException.userNotFound();
        }
        return Map.of();
    }
}

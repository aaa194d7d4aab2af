package stackrun.embedded.cognito.pool;

import java.util.List;
import java.util.Map;

/** The stored state of a pool: keys, users, sign-ins and secrets, without its definitions. */
record PoolState(KeyRing.State keys, List<Account> accounts, List<Grant> grants, Map<String, String> clientSecrets) {

    PoolState {
        accounts = List.copyOf(accounts);
        grants = List.copyOf(grants);
        clientSecrets = Map.copyOf(clientSecrets);
    }
}

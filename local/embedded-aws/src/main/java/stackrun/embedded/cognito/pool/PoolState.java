package stackrun.embedded.cognito.pool;

import java.util.List;
import java.util.Map;

/** What outlives a pool's process: everything that happened, nothing that was defined. */
record PoolState(
        SigningKeys.State keys, List<Account> accounts, List<Grant> grants, Map<String, String> clientSecrets) {

    PoolState {
        accounts = List.copyOf(accounts);
        grants = List.copyOf(grants);
        clientSecrets = Map.copyOf(clientSecrets);
    }
}

package stackrun.embedded.cognito;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The user pools of one server. */
final class Pools {

    private final Map<String, PoolEndpoints> byId = new ConcurrentHashMap<>();

    void add(Pool pool) {
        if (byId.putIfAbsent(pool.definition().id(), new PoolEndpoints(pool)) != null) {
            throw new IllegalArgumentException(
                    "user pool %s exists already".formatted(pool.definition().id()));
        }
    }

    Optional<PoolEndpoints> endpoints(String poolId) {
        return Optional.ofNullable(byId.get(poolId));
    }

    Optional<Pool> find(String poolId) {
        return endpoints(poolId).map(PoolEndpoints::pool);
    }

    /** The pool a request names. */
    Pool required(Input input) {
        var poolId = input.required("UserPoolId");
        return find(poolId)
                .orElseThrow(() -> CognitoException.resourceNotFound("User pool %s does not exist.".formatted(poolId)));
    }
}

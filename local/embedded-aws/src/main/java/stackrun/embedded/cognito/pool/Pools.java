package stackrun.embedded.cognito.pool;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The user pools of one server. */
public final class Pools {

    private final Map<String, Pool> byId = new ConcurrentHashMap<>();

    public void add(Pool pool) {
        if (byId.putIfAbsent(pool.definition().id(), pool) != null) {
            throw new IllegalArgumentException(
                    "user pool %s exists already".formatted(pool.definition().id()));
        }
    }

    public Optional<Pool> find(String poolId) {
        return Optional.ofNullable(byId.get(poolId));
    }
}

package stackrun.embedded.cognito;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The user pools of one server; a client's id is enough to find its pool, as on AWS. */
final class Pools {

    /** A client, and the pool it belongs to. */
    record Member(Pool pool, Client client) {}

    /** A token's check, and the pool that made it. */
    record Checked(Pool pool, AccessTokens.Check check) {}

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

    /** The client a request names, without its pool, as most requests do. */
    Member requiredMember(Input input) {
        var clientId = input.required("ClientId");
        return member(clientId).orElseThrow(() -> unknownClient(clientId));
    }

    static CognitoException unknownClient(String clientId) {
        return CognitoException.resourceNotFound("User pool client %s does not exist.".formatted(clientId));
    }

    private Optional<Member> member(String clientId) {
        return byId.values().stream()
                .map(PoolEndpoints::pool)
                .flatMap(pool -> pool.client(clientId).map(client -> new Member(pool, client)).stream())
                .findFirst();
    }

    /** What the pool that issued the token says of it; empty where no pool did. */
    Optional<Checked> check(String accessToken) {
        return byId.values().stream()
                .map(PoolEndpoints::pool)
                .map(pool -> new Checked(pool, pool.accessTokens().check(accessToken)))
                .filter(checked -> !(checked.check() instanceof AccessTokens.Check.Invalid))
                .findFirst();
    }
}

package stackrun.embedded.cognito.pool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.Group;
import stackrun.embedded.cognito.definition.ResourceServer;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.definition.UserPool;

/** The definitions of one pool besides its users. Each is added once, after those that it refers to. */
public final class Definitions {

    private final UserPool pool;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final Map<String, ResourceServer> resourceServers = new ConcurrentHashMap<>();
    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private volatile @Nullable Domain domain;

    Definitions(UserPool pool) {
        this.pool = pool;
    }

    public void add(Domain domain) {
        this.domain = domain;
    }

    public void add(ResourceServer server) {
        add(resourceServers, server.identifier(), server, "resource server");
    }

    public void add(Group group) {
        add(groups, group.name(), group, "group");
    }

    void add(Client client) {
        var settings = client.settings();
        for (var scope : settings.allowedOAuthScopes()) {
            if (!Scopes.isReserved(scope)
                    && resourceServers.values().stream().noneMatch(server -> server.defines(scope))) {
                throw new IllegalArgumentException("app client %s allows the scope %s: define its resource server first"
                        .formatted(settings.id(), scope));
            }
        }
        add(clients, settings.id(), client, "app client");
    }

    /** Checks that the user's groups exist and that the policy accepts the password. */
    void check(User user) {
        for (var group : user.groups()) {
            if (!groups.containsKey(group)) {
                throw new IllegalArgumentException(
                        "user %s belongs to the group %s: define the group first".formatted(user.username(), group));
            }
        }
        pool.passwordPolicy().violation(user.password()).ifPresent(violation -> {
            throw new IllegalArgumentException(
                    "the password of user %s breaks the policy: %s".formatted(user.username(), violation));
        });
    }

    public Optional<Domain> domain() {
        return Optional.ofNullable(domain);
    }

    Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    public Optional<Group> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    /** The groups of an account, in the order of their precedence. */
    List<Group> groupsOf(Account account) {
        return account.groups().stream()
                .flatMap(name -> group(name).stream())
                .sorted(Group.BY_PRECEDENCE)
                .toList();
    }

    private <T> void add(Map<String, T> defined, String id, T definition, String kind) {
        if (defined.putIfAbsent(id, definition) != null) {
            throw new IllegalArgumentException("%s %s exists already in user pool %s".formatted(kind, id, pool.id()));
        }
    }
}

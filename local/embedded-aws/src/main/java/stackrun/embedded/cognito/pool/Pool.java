package stackrun.embedded.cognito.pool;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.definition.UserPool;

/** A user pool: its definitions and its state. */
public final class Pool {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
    private static final Duration SESSION_LIFETIME = Duration.ofHours(1);
    private static final int MAX_HANDLES = 1_000;
    private static final int MAX_GRANTS = 10_000;

    private final UserPool definition;
    private final String issuer;
    private final InstantSource clock;
    private final @Nullable PoolFile file;

    private final Definitions definitions;
    private final Map<String, String> clientSecrets;
    private final SigningKeys keys;
    private final Accounts accounts;
    private final Grants grants;
    private final Tokens tokens;
    private final SignIns signIns;
    private final Expiring<AuthorizationCode> codes;
    private final Expiring<LoginSession> sessions;

    public Pool(
            UserPool definition,
            String issuer,
            @Nullable PoolFile file,
            InstantSource clock,
            Supplier<RSAKey> keyMaker) {
        this.definition = definition;
        this.issuer = issuer;
        this.clock = clock;
        this.file = file;
        this.definitions = new Definitions(definition);
        var kept = file == null ? Optional.<PoolState>empty() : file.read();
        this.keys = new SigningKeys(kept.map(PoolState::keys).orElse(null), clock, keyMaker);
        this.accounts = new Accounts(kept.map(PoolState::accounts).orElse(List.of()), this::save);
        this.grants = new Grants(kept.map(PoolState::grants).orElse(List.of()), clock, MAX_GRANTS, this::save);
        this.clientSecrets =
                new ConcurrentHashMap<>(kept.map(PoolState::clientSecrets).orElse(Map.of()));
        this.tokens = new Tokens(issuer, keys);
        this.signIns = new SignIns(definitions, grants, tokens, clock);
        this.codes = new Expiring<>(clock, CODE_LIFETIME, MAX_HANDLES);
        this.sessions = new Expiring<>(clock, SESSION_LIFETIME, MAX_HANDLES);
    }

    public UserPool definition() {
        return definition;
    }

    public Definitions definitions() {
        return definitions;
    }

    public String issuer() {
        return issuer;
    }

    public Instant now() {
        return clock.instant();
    }

    public SigningKeys keys() {
        return keys;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Grants grants() {
        return grants;
    }

    public Tokens tokens() {
        return tokens;
    }

    public SignIns signIns() {
        return signIns;
    }

    public Expiring<AuthorizationCode> codes() {
        return codes;
    }

    public Expiring<LoginSession> sessions() {
        return sessions;
    }

    public Optional<Client> client(String id) {
        return definitions.client(id);
    }

    /** Generates the client's secret if it needs one and none is stored from an earlier run. */
    public void define(AppClient client) {
        var secret =
                client.generateSecret() ? clientSecrets.computeIfAbsent(client.id(), id -> Secrets.handle()) : null;
        definitions.add(new Client(client, secret, now()));
        save();
    }

    /** Adds a user unless the user is already stored from an earlier run. */
    public void define(User user) {
        definitions.check(user);
        if (accounts.named(user.username()).isEmpty()) {
            accounts.add(Account.of(user, now()));
        }
    }

    public void rotateKeys() {
        keys.rotate();
        save();
    }

    private synchronized void save() {
        if (file != null) {
            file.write(new PoolState(keys.state(), accounts.all(), grants.all(), clientSecrets));
        }
    }
}

package stackrun.embedded.cognito;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.api.UserPoolsApi;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.Group;
import stackrun.embedded.cognito.definition.ResourceServer;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.definition.UserPool;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.cognito.pool.PoolFile;
import stackrun.embedded.cognito.pool.Pools;
import stackrun.embedded.cognito.pool.SigningKeys;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.http.ServerOptions;

/**
 * Amazon Cognito user pools on this machine: the JSON API at the root, and the issuer of each pool at {@code /<pool id>}.
 *
 * <p>A new server has no pool. Define a pool first, then its resource servers and groups, and then its clients and users:
 *
 * {@snippet :
 * var cognito = CognitoServer.start();
 * cognito.define(UserPool.of("eu-west-1_Example01", "example"));
 * cognito.define(new Domain("eu-west-1_Example01", "example"));
 * cognito.define(AppClient.forPeople("eu-west-1_Example01", "web", "Web", "http://localhost/callback", scopes));
 * }
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools.html">Amazon Cognito user
 *     pools</a>
 */
public final class CognitoServer implements AutoCloseable {

    private final HttpServer http;
    private final Pools pools;
    private final @Nullable Path directory;
    private final InstantSource clock;
    private final Supplier<RSAKey> keyMaker;

    private CognitoServer(
            HttpServer http, Pools pools, @Nullable Path directory, InstantSource clock, Supplier<RSAKey> keyMaker) {
        this.http = http;
        this.pools = pools;
        this.directory = directory;
        this.clock = clock;
        this.keyMaker = keyMaker;
    }

    /** Starts on a free port and keeps everything in memory. */
    public static CognitoServer start() throws IOException {
        return start(0, null, InstantSource.system());
    }

    /**
     * Starts on 127.0.0.1.
     *
     * @param port 0 for a free port; tokens survive a restart only with the same port, because it is part of the issuer
     * @param directory the directory for keys, users and refresh tokens; null keeps them in memory
     * @throws IOException if the port is taken
     */
    public static CognitoServer start(int port, @Nullable Path directory, InstantSource clock) throws IOException {
        return start(port, directory, clock, SigningKeys::newKey);
    }

    /** @param keyMaker generates signing keys, which takes up to half a second each */
    static CognitoServer start(int port, @Nullable Path directory, InstantSource clock, Supplier<RSAKey> keyMaker)
            throws IOException {
        var pools = new Pools();
        var router = new Router(pools, new UserPoolsApi(pools));
        var options = ServerOptions.standard().withPort(port).forBrowsers();
        var http = HttpServer.start(options, router::answer);
        return new CognitoServer(http, pools, directory, clock, keyMaker);
    }

    /** The names of the supported operations of the JSON API, such as {@code AdminCreateUser}. */
    public static Set<String> operations() {
        return new UserPoolsApi(new Pools()).operations();
    }

    /** The URL of the JSON API, {@code http://127.0.0.1:<port>}. */
    public URI endpoint() {
        return http.uri();
    }

    /** The {@code iss} of a pool's tokens; its OAuth endpoints and key set are below this URL. */
    public URI issuer(String userPoolId) {
        return URI.create(pool(userPoolId).issuer());
    }

    /** The generated secret of a client; empty for a public client. */
    public Optional<String> clientSecret(String userPoolId, String clientId) {
        return pool(userPoolId).client(clientId).flatMap(client -> Optional.ofNullable(client.secret()));
    }

    public void define(UserPool pool) {
        var file = directory == null ? null : new PoolFile(directory, pool.id());
        pools.add(new Pool(pool, endpoint() + "/" + pool.id(), file, clock, keyMaker));
    }

    /** Opens the OAuth endpoints of a pool. */
    public void define(Domain domain) {
        pool(domain.userPoolId()).definitions().add(domain);
    }

    public void define(ResourceServer server) {
        pool(server.userPoolId()).definitions().add(server);
    }

    public void define(Group group) {
        pool(group.userPoolId()).definitions().add(group);
    }

    /** Rejects scopes of resource servers that are not yet defined. */
    public void define(AppClient client) {
        pool(client.userPoolId()).define(client);
    }

    /** Adds a user unless the user is already stored in the directory from an earlier run. */
    public void define(User user) {
        pool(user.userPoolId()).define(user);
    }

    /** Replaces the signing keys. The old keys stay published until the last token that they signed expires. */
    public void rotateKeys(String userPoolId) {
        pool(userPoolId).rotateKeys();
    }

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call this server. */
    public void allow(Collection<String> origins) {
        http.allow(origins);
    }

    @Override
    public void close() {
        http.close();
    }

    private Pool pool(String id) {
        return pools.find(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("user pool %s is not defined: define it first".formatted(id)));
    }
}

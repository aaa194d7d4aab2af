package stackrun.embedded.kms;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import stackrun.embedded.access.AccessControl;
import stackrun.embedded.access.AccessKeys;
import stackrun.embedded.access.AwsServer;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.AwsJsonRefusals;
import stackrun.embedded.http.HttpServer;
import stackrun.embedded.setting.Account;
import stackrun.embedded.setting.Storage;

/**
 * KMS with symmetric and HMAC keys, aliases, data keys, rotation on demand, and disabled and deleted keys.
 *
 * <p>The cryptography is real: AES-256-GCM bound to the encryption context, so a wrong context, key or blob fails as on
 * AWS. Key policies and grants are not evaluated; asymmetric keys and imported material are refused. In a directory, a
 * file that only its owner can read stores the material.
 */
public final class KmsServer implements AwsServer {

    private final Keys keys;
    private final HttpServer server;
    private final AccessControl access;

    private KmsServer(Keys keys, HttpServer server, AccessControl access) {
        this.keys = keys;
        this.server = server;
        this.access = access;
    }

    public static KmsServer start(Storage storage) throws IOException {
        return start(storage, Account.DEFAULT);
    }

    public static KmsServer start(Storage storage, Account account) throws IOException {
        var keys = switch (storage) {
            case Storage.InMemory() -> Keys.inMemory(account);
            case Storage.InDirectory directory -> Keys.in(new KeyFile(directory.of("kms")), account);
        };
        var api = new AwsJsonApi("TrentService");
        new KeyOperations(keys).addTo(api);
        new AliasOperations(keys).addTo(api);
        RotationOperations.addTo(api, keys);
        CryptoOperations.addTo(api, keys);
        new MacOperations(keys).addTo(api);
        var access = new AccessControl(new KmsAccess(keys), new AwsJsonRefusals());
        return new KmsServer(keys, HttpServer.start(access.before(api::answer)), access);
    }

    /**
     * Creates a key with a given id, which the API does not allow. An id that is derived from a template stays the same
     * across restarts. A stored key with that id is left unchanged.
     *
     * @return the key's ARN
     */
    public String createKey(String keyId, KeySpec spec, String description) throws IOException {
        return keys.create(keyId, spec, description).arn();
    }

    @Override
    public URI endpoint() {
        return server.uri();
    }

    /** Allows web pages of these origins, such as {@code http://localhost:5173}, to call this server. */
    @Override
    public void allow(Collection<String> origins) {
        server.allow(origins);
    }

    /** From now on only the owners of these keys may call this server. */
    @Override
    public void enforce(AccessKeys keys) {
        access.enforce(keys);
    }

    @Override
    public void close() {
        server.close();
    }
}

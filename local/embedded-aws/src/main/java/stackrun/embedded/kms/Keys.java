package stackrun.embedded.kms;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.setting.Account;

/** All keys and aliases. A change is stored before its request is answered. */
final class Keys {

    private static final String ALIAS = "alias/";

    private final Map<String, KmsKey> keys = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final Account account;
    private final @Nullable KeyFile file;

    private Keys(Account account, @Nullable KeyFile file) {
        this.account = account;
        this.file = file;
    }

    static Keys inMemory(Account account) {
        return new Keys(account, null);
    }

    static Keys in(KeyFile file, Account account) throws IOException {
        var keys = new Keys(account, file);
        var content = file.read();
        content.keys().forEach(key -> keys.keys.put(key.id(), key.withArn(keys.arn("key/" + key.id()))));
        keys.aliases.putAll(content.aliases());
        return keys;
    }

    /** Creates a key, or returns the existing key with that id. */
    synchronized KmsKey create(String id, KeySpec spec, String description) throws IOException {
        var existing = keys.get(id);
        if (existing != null) {
            return existing;
        }
        var key = KmsKey.of(arn("key/" + id), id, spec, description);
        keys.put(id, key);
        save();
        return key;
    }

    Account account() {
        return account;
    }

    /** The ARN of {@code key/<id>} or {@code alias/<name>}. */
    String arn(String resource) {
        return account.arn("kms", resource);
    }

    synchronized List<KmsKey> all() {
        removeDeleted();
        return List.copyOf(keys.values());
    }

    /** Finds a key by its id, by an alias, or by the ARN of either. */
    synchronized KmsKey find(String reference) throws AwsError {
        removeDeleted();
        var prefix = arn("");
        var local = reference.startsWith(prefix) ? reference.substring(prefix.length()) : reference;
        if (local.startsWith(ALIAS)) {
            var id = aliases.get(local);
            if (id == null) {
                throw notFound("Alias %s is not found.".formatted(arn(local)));
            }
            return find(id);
        }
        var id = local.startsWith("key/") ? local.substring("key/".length()) : local;
        return Optional.ofNullable(keys.get(id))
                .orElseThrow(() -> notFound("Key '%s' does not exist".formatted(arn("key/" + id))));
    }

    synchronized KmsKey change(String reference, KeyChange change) throws AwsError, IOException {
        var changed = change.of(find(reference));
        keys.put(changed.id(), changed);
        save();
        return changed;
    }

    synchronized Map<String, String> aliases() {
        removeDeleted();
        return Map.copyOf(aliases);
    }

    synchronized void alias(String alias, String key) throws AwsError, IOException {
        aliases.put(alias, find(key).notPendingDeletion().id());
        save();
    }

    synchronized void removeAlias(String alias) throws IOException {
        aliases.remove(alias);
        save();
    }

    private void removeDeleted() {
        var now = Instant.now();
        keys.values().removeIf(key -> key.isGone(now));
        aliases.values().removeIf(id -> !keys.containsKey(id));
    }

    private void save() throws IOException {
        if (file != null) {
            file.write(new KeyFile.Content(List.copyOf(keys.values()), aliases));
        }
    }

    static AwsError notFound(String message) {
        return new AwsError("NotFoundException", message);
    }
}

package stackrun.embedded.access;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The access keys of a run.
 *
 * @param owners the owner of each key, by the key's id
 * @param observer is told every decision about a request of a function
 */
public record AccessKeys(Map<String, KeyOwner> owners, AccessObserver observer) {

    public AccessKeys {
        owners = Map.copyOf(owners);
    }

    Optional<KeyOwner> owner(String accessKeyId) {
        return Optional.ofNullable(owners.get(accessKeyId));
    }

    /** These keys and one more. */
    public AccessKeys and(String accessKeyId, KeyOwner owner) {
        var all = new TreeMap<>(owners);
        all.put(accessKeyId, owner);
        return new AccessKeys(all, observer);
    }
}

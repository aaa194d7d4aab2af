package stackrun.embedded.access;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Access keys as one line of JSON, for a server in a process of its own. The observer stays behind. */
public final class AccessKeysJson {

    /** An owner; the role is null for the administrator. */
    private record Owner(
            @Nullable String function,
            @Nullable String role,
            @Nullable RolePolicies policies) {}

    private record Owners(Map<String, Owner> owners) {}

    private AccessKeysJson() {}

    public static String write(AccessKeys keys) {
        var owners = new TreeMap<String, Owner>();
        keys.owners()
                .forEach((key, owner) -> owners.put(
                        key,
                        switch (owner) {
                            case KeyOwner.Administrator() -> new Owner(null, null, null);
                            case KeyOwner.Function function ->
                                new Owner(function.name(), function.roleArn(), function.documents());
                        }));
        return JsonMapper.shared().writeValueAsString(new Owners(owners));
    }

    /**
     * Reads the line of {@link #write}.
     *
     * @param observer is told the decisions in this process
     */
    public static AccessKeys read(String line, AccessObserver observer) {
        var owners = new TreeMap<String, KeyOwner>();
        JsonMapper.shared()
                .readValue(line, Owners.class)
                .owners()
                .forEach((key, owner) -> owners.put(key, owner(owner)));
        return new AccessKeys(owners, observer);
    }

    private static KeyOwner owner(Owner read) {
        return read.function() == null || read.role() == null || read.policies() == null
                ? new KeyOwner.Administrator()
                : new KeyOwner.Function(read.function(), read.role(), read.policies());
    }
}

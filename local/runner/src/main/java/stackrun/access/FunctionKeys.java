package stackrun.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The access key of each function of a run, created when it is first asked for. */
public final class FunctionKeys {

    private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();
    private final Supplier<AccessKey> next;

    private FunctionKeys(Supplier<AccessKey> next) {
        this.next = next;
    }

    /** A key of its own for each function. */
    public static FunctionKeys random() {
        return new FunctionKeys(AccessKey::random);
    }

    /** One key for all functions, for servers that read an account from a key. */
    public static FunctionKeys shared(AccessKey key) {
        return new FunctionKeys(() -> key);
    }

    /** The key of a function, by the function's name. */
    public AccessKey of(String function) {
        return keys.computeIfAbsent(function, name -> next.get());
    }
}

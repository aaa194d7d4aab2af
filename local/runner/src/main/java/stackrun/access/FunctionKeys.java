package stackrun.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The access key of each function of a run, created when it is first asked for. */
public final class FunctionKeys {

    private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();

    /** The key of a function, by the function's name. */
    public AccessKey of(String function) {
        return keys.computeIfAbsent(function, name -> AccessKey.random());
    }
}

package stackrun.iam;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request for access: an action on a resource, with the condition keys that the service puts into the context.
 *
 * @param action service prefix and action, for example {@code dynamodb:PutItem}; not case-sensitive
 * @param resource an ARN, or {@code *} for an action without a resource; case-sensitive
 * @param context condition keys, not case-sensitive, and their values; a key with an empty list is absent for all operators
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-reqcontext.html">Components
 *     of a request</a>
 */
public record AccessRequest(String action, String resource, Map<String, List<String>> context) {

    public AccessRequest {
        TreeMap<String, List<String>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        context.forEach((key, values) -> {
            if (keys.put(key, List.copyOf(values)) != null) {
                throw new IllegalArgumentException("condition key " + key + " is given twice: keys ignore case");
            }
        });
        context = Collections.unmodifiableMap(keys);
    }

    /** A request without condition keys. */
    public AccessRequest(String action, String resource) {
        this(action, resource, Map.of());
    }

    /** Returns the values of a condition key; empty if the request does not have the key. */
    List<String> values(String key) {
        return context.getOrDefault(key, List.of());
    }

    /** Returns the value of a condition key with exactly one value, or null: only those can be policy variables. */
    @Nullable
    String variable(String key) {
        List<String> values = values(key);
        return values.size() == 1 ? values.getFirst() : null;
    }
}

package stackrun.memory.expression;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;

/**
 * The placeholders of one kind that a request defines. Each of them must be used by an expression.
 *
 * @param <T> the names or values that the placeholders stand for
 */
final class Definitions<T> {

    private final String member;
    private final Map<String, T> defined;
    private final Set<String> used = new HashSet<>();

    /** @param member the member of the request that defines them */
    Definitions(String member, Map<String, T> defined) {
        this.member = member;
        this.defined = defined;
    }

    /** The definition of a placeholder, or null if the request has none. */
    @Nullable
    T use(String placeholder) {
        used.add(placeholder);
        return defined.get(placeholder);
    }

    void refuseUnused() {
        if (!used.containsAll(defined.keySet())) {
            var unused = new TreeSet<>(defined.keySet());
            unused.removeAll(used);
            throw Refusal.validation("Value provided in %s unused in expressions: keys: {%s}"
                    .formatted(member, String.join(", ", unused)));
        }
    }
}

package stackrun.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The stacks whose outputs each stack reads, imported or by {@code Fn::GetStackOutput}. Two stacks that read from each other
 * cannot be deployed, even if their resources do not refer to each other.
 */
final class Imports {

    private final Map<String, Set<String>> byStack = new LinkedHashMap<>();

    /** Records that a stack needs an output of another. */
    void record(Stack by, Export export, String path) {
        var from = export.stack().name();
        if (needs(from, by.name())) {
            throw new TemplateException(
                    path,
                    "the stacks %s and %s import from one another: neither can be deployed first"
                            .formatted(by.name(), from));
        }
        byStack.computeIfAbsent(by.name(), stack -> new LinkedHashSet<>()).add(from);
    }

    private boolean needs(String stack, String other) {
        return stack.equals(other)
                || byStack.getOrDefault(stack, Set.of()).stream().anyMatch(each -> needs(each, other));
    }
}

package stackrun.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The imports between stacks. Two stacks that import from each other cannot be deployed, even if their resources do not
 * refer to each other.
 */
final class Imports {

    private final Stacks stacks;
    private final Map<String, Set<String>> byStack = new LinkedHashMap<>();

    Imports(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Finds an export and records which stack needs it. */
    Export find(Stack by, String name, String path, BiFunction<Stack, Value, String> evaluate) {
        var export = stacks.export(name, evaluate)
                .orElseThrow(() -> new TemplateException(path, "no stack exports " + name));
        var from = export.stack().name();
        if (needs(from, by.name())) {
            throw new TemplateException(
                    path,
                    "the stacks %s and %s import from one another: neither can be deployed first"
                            .formatted(by.name(), from));
        }
        byStack.computeIfAbsent(by.name(), stack -> new LinkedHashSet<>()).add(from);
        return export;
    }

    private boolean needs(String stack, String other) {
        return stack.equals(other)
                || byStack.getOrDefault(stack, Set.of()).stream().anyMatch(each -> needs(each, other));
    }
}

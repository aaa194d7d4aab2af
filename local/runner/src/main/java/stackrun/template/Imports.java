package stackrun.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The imports between stacks. Two stacks that import from one another can never be deployed, even if none of
 * their resources does.
 */
final class Imports {

    private final Stacks stacks;
    private final Map<String, Set<String>> byStack = new LinkedHashMap<>();

    Imports(Stacks stacks) {
        this.stacks = stacks;
    }

    /** The export, remembered as needed by that stack. */
    Export find(Stack by, String name, String path, TextEvaluation evaluate) {
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

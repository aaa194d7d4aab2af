package stackrun.resource;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts steps by phase, and within a phase so that each resource comes after those that it refers to. */
final class CreationOrder {

    private final Map<String, List<CreationStep>> byKey;
    private final Set<CreationStep> order = new LinkedHashSet<>();

    private CreationOrder(List<CreationStep> steps) {
        this.byKey = steps.stream()
                .collect(Collectors.groupingBy(step -> step.resource().key()));
    }

    static List<CreationStep> of(List<CreationStep> steps) {
        var sorting = new CreationOrder(steps);
        steps.forEach(step -> sorting.visit(step, new LinkedHashSet<>()));
        return sorting.order.stream()
                .sorted(Comparator.comparing(CreationStep::phase))
                .toList();
    }

    private void visit(CreationStep step, Set<CreationStep> visiting) {
        if (order.contains(step) || !visiting.add(step)) {
            return;
        }
        step.resource().references().stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .forEach(needed -> visit(needed, visiting));
        order.add(step);
    }
}

package stackrun.resource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stackrun.resource.restapi.ApiParts;
import stackrun.template.Assets;
import stackrun.template.Resource;
import stackrun.template.Value;

/** The resources to create, each after those it refers to. */
public final class Plan {

    /** The reason for skipping a resource that a property of its template disables. */
    static final String DISABLED = "disabled in the template";

    /** Stores come first, then functions, what may call them, what calls them by itself, and last who wants to be called. */
    public enum Phase {
        STORES,
        FUNCTIONS,
        APIS,
        EVENT_SOURCES,
        CUSTOM_RESOURCES,
        SCHEDULES
    }

    /** Makes one resource. */
    @FunctionalInterface
    public interface Action {
        void run(Cloud cloud) throws Exception;
    }

    private final Assets assets;
    private final List<CreationStep> steps = new ArrayList<>();
    private final Map<String, ApiParts> apiParts = new LinkedHashMap<>();
    private final List<Runnable> last = new ArrayList<>();
    private final List<SkippedResource> skipped = new ArrayList<>();
    private final Map<String, String> refs = new LinkedHashMap<>();
    private final Map<String, String> functionsNotRun = new LinkedHashMap<>();
    private final Map<String, String> outputs = new LinkedHashMap<>();

    /** @param assets the code of functions that no module of the repository packs */
    Plan(Assets assets) {
        this.assets = assets;
    }

    /** The file or folder behind an asset's key, if it is there. */
    Optional<Path> asset(String key) {
        return assets.find(key);
    }

    void add(Phase phase, Resource resource, Action action) {
        steps.add(new CreationStep(phase, resource, action));
    }

    /** The parts of a REST API that other resources define, by the API's id. */
    ApiParts apiParts(String apiId) {
        return apiParts.computeIfAbsent(apiId, id -> new ApiParts());
    }

    /** The parts of the REST API that a part names; one that no template makes is refused in the end. */
    ApiParts apiParts(Value apiId) {
        var parts = apiParts(apiId.text());
        parts.nameBy(apiId);
        return parts;
    }

    /** Plans something once every resource has been read. */
    void addLast(Runnable planning) {
        last.add(planning);
    }

    void outputs(Map<String, String> values) {
        outputs.putAll(values);
    }

    /** The values of the stacks' outputs, by {@code <stack>.<output>}. */
    public Map<String, String> outputs() {
        return Collections.unmodifiableMap(outputs);
    }

    void end() {
        apiParts.values().forEach(ApiParts::requireDefined);
        last.forEach(Runnable::run);
    }

    void refer(Resource resource, String ref) {
        refs.put(resource.key(), ref);
    }

    /** The value of {@code Ref} for a resource. */
    public String ref(Resource resource) {
        return Objects.requireNonNull(refs.get(resource.key()), resource::key);
    }

    void skip(Resource resource, String reason) {
        skipped.add(new SkippedResource(resource, reason));
    }

    /** Skips a function, and with it everything that would call its ARN. */
    void skipFunction(Resource function, String arn, String reason) {
        functionsNotRun.put(arn, reason);
        skip(function, reason);
    }

    /** The reason why a function is skipped, or empty if it runs. */
    Optional<String> reasonNotToRun(String functionArn) {
        return Optional.ofNullable(functionsNotRun.get(functionArn));
    }

    /** The steps by phase, and within a phase after those they refer to. */
    public List<CreationStep> steps() {
        var byKey = steps.stream()
                .collect(Collectors.groupingBy(step -> step.resource().key()));
        var order = new LinkedHashSet<CreationStep>();
        steps.forEach(step -> visit(step, byKey, new LinkedHashSet<>(), order));
        return order.stream().sorted(Comparator.comparing(CreationStep::phase)).toList();
    }

    private static void visit(
            CreationStep step,
            Map<String, List<CreationStep>> byKey,
            Set<CreationStep> visiting,
            Set<CreationStep> order) {
        if (order.contains(step) || !visiting.add(step)) {
            return;
        }
        step.resource().references().stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .forEach(needed -> visit(needed, byKey, visiting, order));
        order.add(step);
    }

    public List<SkippedResource> skipped() {
        return List.copyOf(skipped);
    }
}

package stackrun.resource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import stackrun.access.Roles;
import stackrun.resource.restapi.ApiParts;
import stackrun.template.Assets;
import stackrun.template.Resource;
import stackrun.template.Value;

/** The resources to create, and those that are skipped. */
public final class Plan {

    /** The reason for skipping a resource that a property of its template disables. */
    static final String DISABLED = "disabled in the template";

    /** The order of creation: a resource of a phase needs only resources of the same or an earlier phase. */
    public enum Phase {
        STORES,
        FUNCTIONS,
        APIS,
        EVENT_SOURCES,
        CUSTOM_RESOURCES,
        SCHEDULES
    }

    /** Creates one resource. */
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
    private final Roles roles = new Roles();

    /** @param assets the code of functions that is not packaged by a module of the repository */
    Plan(Assets assets) {
        this.assets = assets;
    }

    /** The file or folder of an asset, or empty if the cloud assembly does not contain it. */
    Optional<Path> asset(String key) {
        return assets.find(key);
    }

    void add(Phase phase, Resource resource, Action action) {
        steps.add(new CreationStep(phase, resource, action));
    }

    /** Adds a resource for which no server has anything to create, such as a role. */
    void addReadOnly(Resource resource) {
        add(Phase.STORES, resource, cloud -> {});
    }

    /** The parts of the REST API with this id, which other resources define. */
    ApiParts apiParts(String apiId) {
        return apiParts.computeIfAbsent(apiId, id -> new ApiParts());
    }

    /** The parts of the REST API that a part refers to. {@link #end} rejects an API that no template defines. */
    ApiParts apiParts(Value apiId) {
        var parts = apiParts(apiId.text());
        parts.nameBy(apiId);
        return parts;
    }

    /** Defers planning until every resource has been read. */
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

    /** Ends planning when every resource has been read. */
    void end() {
        apiParts.values().forEach(ApiParts::requireDefined);
        last.forEach(Runnable::run);
    }

    /** The roles of functions. */
    public Roles roles() {
        return roles;
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

    /** Skips a function, so that the custom resources that it creates are skipped too. */
    void skipFunction(Resource function, String arn, String reason) {
        functionsNotRun.put(arn, reason);
        skip(function, reason);
    }

    /** The reason why a function is skipped, or empty if it runs. */
    Optional<String> reasonNotToRun(String functionArn) {
        return Optional.ofNullable(functionsNotRun.get(functionArn));
    }

    /** The steps in the order in which they run. */
    public List<CreationStep> steps() {
        return CreationOrder.of(steps);
    }

    public List<SkippedResource> skipped() {
        return List.copyOf(skipped);
    }
}

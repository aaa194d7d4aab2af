package stackrun.lambda;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import stackrun.template.TemplateException;

/** The functions of a run and who may invoke them. */
public final class Lambda implements AutoCloseable {

    private static final Duration MAX_WAIT = Duration.ofSeconds(29);

    private final ExecutionEnvironment.Factory factory;
    private final int mostEnvironments;
    private final InstantSource clock;
    private final TraceHeaders traces = new TraceHeaders();
    private final Map<String, FunctionDefinition> functions = new ConcurrentHashMap<>();
    private final Map<String, EnvironmentPool> pools = new ConcurrentHashMap<>();
    private final Set<String> qualified = ConcurrentHashMap.newKeySet();
    private final List<Permission> permissions = new CopyOnWriteArrayList<>();

    private final List<Runnable> beginnings = new CopyOnWriteArrayList<>();
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** Is told of each invocation that ended. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * Called when the function has answered or failed.
         *
         * @param took from the moment an environment was ready for the event
         */
        void served(FunctionDefinition function, byte[] event, Duration took);
    }

    private record Permission(
            String target, String principal, @Nullable String sourceArn) {}

    /**
     * Functions whose environments the factory starts.
     *
     * @param mostEnvironments how many one function may have, whatever its template says
     */
    public Lambda(ExecutionEnvironment.Factory factory, int mostEnvironments, InstantSource clock) {
        this.factory = factory;
        this.mostEnvironments = mostEnvironments;
        this.clock = clock;
    }

    public void define(FunctionDefinition function) {
        functions.put(function.name(), function);
        qualified.add(function.name() + ":$LATEST");
    }

    /** Makes a version or an alias known; both lead to the one version of the code there is. */
    public void qualify(String functionName, String qualifier) {
        qualified.add(required(functionName).name() + ":" + qualifier);
    }

    /** Says how many events of a source may be in work at once. */
    public void scale(String arn, int environments) {
        functions.computeIfPresent(
                FunctionArn.parse(arn).name(), (name, function) -> function.withEnvironments(environments));
    }

    public void permit(String arn, String principal, @Nullable String sourceArn) {
        permissions.add(new Permission(arn, principal, sourceArn));
    }

    /** True when a permission of that very function, version or alias lets the service call from there. */
    public boolean permits(String arn, String principal, String sourceArn) {
        return permissions.stream()
                .filter(permission -> permission.target().equals(arn)
                        && permission.principal().equals(principal))
                .anyMatch(permission ->
                        permission.sourceArn() == null || ArnPattern.matches(permission.sourceArn(), sourceArn));
    }

    public FunctionDefinition function(String arn) {
        return required(FunctionArn.parse(arn).name());
    }

    /** Tests if a function with such a version or alias exists. */
    public boolean knows(FunctionArn target) {
        return qualified.contains(target.name() + ":" + target.qualifier());
    }

    public List<FunctionDefinition> functions() {
        return functions.values().stream()
                .sorted(Comparator.comparing(FunctionDefinition::name))
                .toList();
    }

    /** Starts one environment of a function ahead of its first event. */
    public void warm(String name) {
        pool(required(name)).warm();
    }

    /**
     * Invokes and waits for the answer.
     *
     * @param arn of a function, a version or an alias
     * @param trace the caller's X-Ray header, or null
     */
    public Result invoke(String arn, byte[] event, @Nullable String trace) {
        return invoke(UUID.randomUUID().toString(), arn, event, trace);
    }

    public Result invoke(String requestId, String arn, byte[] event, @Nullable String trace) {
        check(arn);
        var function = function(arn);
        var began = new AtomicLong();
        beginnings.forEach(Runnable::run);
        try {
            var result = pool(function).serve(requestId, function.reserved() ? Duration.ZERO : MAX_WAIT, () -> {
                began.set(System.nanoTime());
                return new Invocation(
                        requestId,
                        arn,
                        event,
                        clock.instant().plus(function.timeout()),
                        traces.of(function.platform(), trace, clock.instant()));
            });
            // Zero where no environment came to it: throttled, or not even started.
            if (began.get() != 0) {
                var took = Duration.ofNanos(System.nanoTime() - began.get());
                watchers.forEach(watcher -> watcher.served(function, event, took));
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Throttled(requestId);
        } finally {
            ends.forEach(Runnable::run);
        }
    }

    /** Tells of the beginning and of the end of each invocation: in between functions write. */
    public void whenBusy(Runnable began, Runnable ended) {
        beginnings.add(began);
        ends.add(ended);
    }

    public void whenServed(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Refuses the ARN of a function, version or alias there is not. */
    public void check(String arn) {
        var target = FunctionArn.parse(arn);
        var _ = required(target.name());
        if (!knows(target)) {
            throw new TemplateException(
                    arn, "function %s has no version or alias %s".formatted(target.name(), target.qualifier()));
        }
    }

    private EnvironmentPool pool(FunctionDefinition function) {
        return pools.computeIfAbsent(
                function.name(),
                name -> new EnvironmentPool(function, Math.min(function.environments(), mostEnvironments), factory));
    }

    private FunctionDefinition required(String name) {
        var function = functions.get(name);
        if (function == null) {
            throw new TemplateException("Lambda", "there is no function " + name);
        }
        return function;
    }

    @Override
    public void close() {
        pools.values().forEach(EnvironmentPool::close);
    }
}

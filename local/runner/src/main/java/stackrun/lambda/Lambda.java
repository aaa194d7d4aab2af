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

/** The functions of a run and their permissions. */
public final class Lambda implements AutoCloseable {

    private static final Duration MAX_WAIT = Duration.ofSeconds(29);

    private final ExecutionEnvironment.Factory factory;
    private final int mostEnvironments;
    private final InstantSource clock;
    private final AccountConcurrency account;
    private final TraceHeaders traces = new TraceHeaders();
    private final Map<String, FunctionDefinition> functions = new ConcurrentHashMap<>();
    private final Map<String, EnvironmentPool> pools = new ConcurrentHashMap<>();
    private final Set<String> qualified = ConcurrentHashMap.newKeySet();
    private final Permissions permissions = new Permissions();

    private final List<Runnable> beginnings = new CopyOnWriteArrayList<>();
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** Observes each invocation that has ended. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * Called when the function has answered or failed.
         *
         * @param took the time since an environment was ready for the event
         */
        void served(FunctionDefinition function, byte[] event, Duration took);
    }

    /**
     * Creates a service without functions.
     *
     * @param mostEnvironments the maximum number of environments of one function, which overrides its template
     */
    public Lambda(ExecutionEnvironment.Factory factory, int mostEnvironments, InstantSource clock) {
        this(factory, mostEnvironments, clock, AccountConcurrency.unlimited());
    }

    /**
     * Creates a service without functions in an account with a limit.
     *
     * @param mostEnvironments the maximum number of environments of one function, which overrides its template
     */
    public Lambda(
            ExecutionEnvironment.Factory factory,
            int mostEnvironments,
            InstantSource clock,
            AccountConcurrency account) {
        this.factory = factory;
        this.mostEnvironments = mostEnvironments;
        this.clock = clock;
        this.account = account;
    }

    /**
     * Adds a function.
     *
     * @throws TemplateException if the account cannot reserve the function's concurrency
     */
    public void define(FunctionDefinition function) {
        account.reserve(function);
        functions.put(function.name(), function);
        qualified.add(function.name() + ":$LATEST");
    }

    /** Defines a version or an alias. Both run the only version of the code. */
    public void qualify(String functionName, String qualifier) {
        qualified.add(required(functionName).name() + ":" + qualifier);
    }

    /** Sets the number of events of a source that may be processed in parallel. */
    public void scale(String arn, int environments) {
        functions.computeIfPresent(
                FunctionArn.parse(arn).name(), (name, function) -> function.withEnvironments(environments));
    }

    public void permit(String arn, String principal, @Nullable String sourceArn) {
        permissions.permit(arn, principal, sourceArn);
    }

    /** Returns true if a permission of exactly this function, version or alias allows the call. */
    public boolean permits(String arn, String principal, String sourceArn) {
        return permissions.allow(arn, principal, sourceArn);
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

    /** Returns the number of invocations that were throttled because of the account's limit. */
    public long throttles() {
        return account.throttles();
    }

    /** Starts one environment of a function ahead of its first event. */
    public void warm(String name) {
        pool(required(name)).warm();
    }

    /**
     * Invokes a function and waits for the answer.
     *
     * @param arn the ARN of a function, a version or an alias
     * @param trace the caller's X-Ray header, or null
     */
    public Result invoke(String arn, byte[] event, @Nullable String trace) {
        return invoke(UUID.randomUUID().toString(), arn, event, trace);
    }

    public Result invoke(String requestId, String arn, byte[] event, @Nullable String trace) {
        check(arn);
        var function = function(arn);
        if (!account.enter(function)) {
            return new Result.Throttled(requestId);
        }
        try {
            return invoke(requestId, arn, function, event, trace);
        } finally {
            account.leave(function);
        }
    }

    private Result invoke(
            String requestId, String arn, FunctionDefinition function, byte[] event, @Nullable String trace) {
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
            // Zero if no environment was ready for it: it was throttled, or the environment failed to start.
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

    /** Observes the start and the end of each invocation. Functions write to streams in between. */
    public void whenBusy(Runnable began, Runnable ended) {
        beginnings.add(began);
        ends.add(ended);
    }

    public void whenServed(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Rejects the ARN of a function, version or alias that does not exist. */
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

package com.example.local.threads;

import com.example.local.snapstart.DeployedFunctions;
import com.example.local.snapstart.PackedService;
import com.example.local.snapstart.Rehearsals;
import com.example.local.snapstart.ScriptedPool;
import com.example.local.threads.Evidence.Kind;
import com.example.local.threads.environment.EveryFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import stackrun.lambda.Result;
import tools.jackson.databind.JsonNode;

/** The packed services, the services that they call, and everything that their environments let out. */
final class Shop implements AutoCloseable {

    static final String HANDLER = "com.example.kit.lambda.SpringFunctionHandler::handleRequest";

    private static final Map<String, String> MODULES = Map.of(
            "com.example.orders.OrdersApplication", "orders-service",
            "com.example.inventory.InventoryApplication", "inventory-service",
            "com.example.stream.StreamApplication", "stream-processor");

    private final Map<String, PackedService> services = new HashMap<>();
    private final Map<String, MarkedScript> scripts = new HashMap<>();
    private final Map<Integer, JsonNode> examples = new ConcurrentHashMap<>();
    private final Map<Integer, Result> results = new ConcurrentHashMap<>();
    private final Requests requests;
    private final Evidence evidence;
    private final ScriptedPool pool;
    private final MarkedCloud cloud;
    private final TraceDaemon daemon;

    Shop(Path folder, Requests requests) throws Exception {
        this.requests = requests;
        this.evidence = new Evidence(requests.size());
        this.pool = ScriptedPool.create("pool", 1024);
        this.cloud = new MarkedCloud(
                evidence, pool.keySet(), number -> examples.get(number).path("replies"), requests::denied);
        this.daemon = new TraceDaemon(evidence);
        for (var module : MODULES.values()) {
            services.put(module, PackedService.unpack(module, folder.resolve(module)));
        }
        for (var function : DeployedFunctions.mainClasses().keySet()) {
            scripts.put(function, MarkedScript.of(service(function), function));
        }
    }

    static Map<String, List<String>> functionsByModule() {
        return DeployedFunctions.mainClasses().keySet().stream().sorted().collect(Collectors.groupingBy(Shop::module));
    }

    private static String module(String function) {
        return MODULES.get(DeployedFunctions.mainClasses().get(function));
    }

    private PackedService service(String function) {
        return services.get(module(function));
    }

    Evidence evidence() {
        return evidence;
    }

    /** The answer to a request, or what a custom resource sent to its URL. */
    Result result(int number) {
        return results.get(number);
    }

    /** Forgets the answers, of which a million are too many. */
    void forgetAnswers() {
        results.clear();
    }

    /** Starts an environment of one function. */
    ConcurrentEnvironment start(String function, int threads) throws IOException {
        return start(List.of(function), HANDLER, threads, Map.of());
    }

    /** Starts an environment of several functions of one service. */
    ConcurrentEnvironment start(List<String> functions, int threads) throws IOException {
        return start(functions, EveryFunction.class.getName() + "::handleRequest", threads, Map.of());
    }

    /** Starts an environment with a handler that is not part of the service. */
    ConcurrentEnvironment start(List<String> functions, String handler, int threads, Map<String, String> other)
            throws IOException {
        var service = service(functions.getFirst());
        addHandlers(service.taskRoot());
        var variables = Rehearsals.environment(functions.getFirst(), cloud.url());
        variables.put("AWS_XRAY_DAEMON_ADDRESS", daemon.address());
        variables.put("EVERY_FUNCTION", String.join(",", functions));
        variables.putAll(other);
        return ConcurrentEnvironment.start(service, handler, variables, threads, evidence);
    }

    /** Lambda's runtime loads classes from the task root and from the jars in its folder lib. */
    private static void addHandlers(Path taskRoot) throws IOException {
        var folder = EveryFunction.class.getPackageName().replace('.', '/');
        var target = Files.createDirectories(taskRoot.resolve(folder));
        var classes = Path.of("target", "test-classes", folder);
        try (var files = Files.list(classes)) {
            for (var file : files.toList()) {
                if (!Files.exists(target.resolve(file.getFileName()))) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        }
    }

    /** Sends requests to an environment, as many at once as it has threads, and waits for their answers. */
    void send(ConcurrentEnvironment environment, List<Integer> numbers, int threads) throws Exception {
        send(environment, numbers, threads, "");
    }

    /** Sends requests to an alias of their functions. */
    void send(ConcurrentEnvironment environment, List<Integer> numbers, int threads, String alias) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(numbers);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var callings = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                callings.add(callers.submit(() -> {
                    for (var number = waiting.poll(); number != null; number = waiting.poll()) {
                        send(environment, number, alias);
                    }
                    return null;
                }));
            }
            for (var calling : callings) {
                calling.get();
            }
        }
    }

    private void send(ConcurrentEnvironment environment, int number, String alias) throws Exception {
        var canary = new Canary(number);
        var function = requests.function(number);
        var example = scripts.get(function).of(canary);
        examples.put(number, example);
        var token = example.has("claims")
                ? pool.token(Rehearsals.issuer(cloud.url()), Rehearsals.CLIENT, example.path("claims"))
                : "";
        var event = example.path("event")
                .toString()
                .replace("${token}", token)
                .replace("${callback}", cloud.url() + "/callback/" + canary.digits());
        var result = environment.serve(alias.isEmpty() ? function : function + ":" + alias, canary, event);
        evidence.add(Kind.ANSWER, canary, text(result));
        var sent = cloud.takeCallback(number);
        results.put(
                number,
                sent == null ? result : new Result.Answered(result.requestId(), sent.getBytes(StandardCharsets.UTF_8)));
        examples.remove(number);
    }

    static String text(Result result) {
        return switch (result) {
            case Result.Answered(var id, var payload) -> new String(payload, StandardCharsets.UTF_8);
            case Result.Failed(var id, var type, var message) -> "%s %s: %s".formatted(id, type, message);
            case Result.Throttled(var id) -> id;
        };
    }

    @Override
    public void close() {
        cloud.close();
        daemon.close();
    }
}

package com.example.local.snapstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The functions of the committed templates that have SnapStart. */
public final class DeployedFunctions {

    private static final Path TEMPLATES =
            Path.of(System.getProperty("shop.repository"), "infra-cdk", "templates", "dev");

    /** A part of the functions' names: {@code -Drehearsed.functions=Function} is all, as {@code .ci/run} sets it. */
    private static final String SELECTED = System.getProperty("rehearsed.functions", "placeOrder");

    private static final Map<String, String> MODULES = Map.of(
            "com.example.orders.OrdersApplication", "orders-service",
            "com.example.inventory.InventoryApplication", "inventory-service",
            "com.example.stream.StreamApplication", "stream-processor");

    private DeployedFunctions() {}

    /** The modules whose zips have functions. */
    static Collection<String> modules() {
        return MODULES.values();
    }

    static String module(String function) {
        return MODULES.get(mainClasses().get(function));
    }

    /** The functions that are started in a JVM of their own, which takes seconds. */
    static Stream<String> selected() {
        return mainClasses().keySet().stream().filter(name -> name.contains(SELECTED));
    }

    /** Main classes by function, for example {@code placeOrderFunction} and {@code com.example.orders.OrdersApplication}. */
    public static Map<String, String> mainClasses() {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(TEMPLATES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                JsonMapper.shared().readTree(Files.readString(file)).path("Resources").values().stream()
                        .filter(DeployedFunctions::isSnapStarted)
                        .map(function -> function.at("/Properties/Environment/Variables"))
                        .filter(variables -> variables.has("SPRING_CLOUD_FUNCTION_DEFINITION"))
                        .forEach(variables -> found.put(
                                variables
                                        .path("SPRING_CLOUD_FUNCTION_DEFINITION")
                                        .asString(),
                                variables.path("MAIN_CLASS").asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isSnapStarted(JsonNode resource) {
        return resource.path("Type").asString().equals("AWS::Lambda::Function")
                && resource.at("/Properties/SnapStart/ApplyOn").asString("").equals("PublishedVersions");
    }
}

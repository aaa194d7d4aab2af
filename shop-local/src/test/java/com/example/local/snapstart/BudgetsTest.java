package com.example.local.snapstart;

import static com.example.local.budget.Measure.BEANS_MADE;
import static com.example.local.budget.Measure.BEAN_DEFINITIONS;
import static com.example.local.budget.Measure.CLASSES_AT_START;
import static com.example.local.budget.Measure.ZIP_KILOBYTES;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.budget.Budgets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every deployed function, packed, makes as many beans and sends as many requests to AWS as {@code docs/budgets.md} says. */
class BudgetsTest {

    private static final Map<String, PackedClasses> CLASSES = new HashMap<>();

    private static Map<String, PackedService> services = Map.of();

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        services = PackedService.unpackAll(folder);
        for (var module : services.keySet()) {
            CLASSES.put(module, PackedClasses.of(services.get(module)));
        }
    }

    @AfterAll
    static void close() throws IOException {
        for (var classes : CLASSES.values()) {
            classes.close();
        }
    }

    static Stream<String> functions() {
        return DeployedFunctions.mainClasses().keySet().stream();
    }

    @Test
    void eachDeployedFunctionAndZipHasARowAndNothingElse() {
        assertThat(Budgets.rows(CLASSES_AT_START))
                .containsExactlyElementsOf(functions().toList());
        assertThat(Budgets.rows(ZIP_KILOBYTES)).containsExactlyInAnyOrderElementsOf(DeployedFunctions.modules());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void makesBeansAndCallsAwsAsItsBudgetSays(String function) throws Exception {
        var module = DeployedFunctions.module(function);
        var pool = ScriptedPool.create("real");
        var calls = new ArrayList<String>();
        try (var cloud = new ScriptedCloud(pool)) {
            var started = CLASSES.get(module).start(onDemand(function, cloud.url()));
            assertThat(cloud.takeCalls()).as("requests before the first event").isEmpty();
            for (var example : services.get(module).script(function).path("examples")) {
                cloud.play(example.path("replies"));
                Rehearsals.assertSuccess(started.answerTo(Rehearsals.event(example, pool, cloud.url())));
                calls.add(counted(cloud.takeCalls()));
            }
            Budgets.check(function, BEAN_DEFINITIONS, started.beanDefinitions());
            Budgets.check(function, BEANS_MADE, started.beansMade());
            Budgets.check(function, "AWS calls", String.join("; ", calls));
        }
    }

    private static Map<String, String> onDemand(String function, String url) {
        var environment = Rehearsals.environment(function, url);
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        return environment;
    }

    /** For example {@code 2 DynamoDb.GetItem, 1 keys}. */
    private static String counted(List<String> calls) {
        return calls.stream().collect(groupingBy(call -> call, TreeMap::new, counting())).entrySet().stream()
                .map(each -> "%s %s".formatted(each.getValue(), each.getKey()))
                .collect(joining(", "));
    }
}

package com.example.local.snapstart;

import static com.example.local.budget.Measure.CLASSES_AT_START;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.budget.Budgets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Functions that Lambda starts on demand, packed as they are deployed, load no more classes until their first answer than
 * their budgets allow. Without {@code -Drehearsed.functions=Function} it is only the one that places orders.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's Runtime Interface Client runs on Linux alone")
class StartedOnDemandTest {

    private static Map<String, PackedService> services = Map.of();

    @BeforeAll
    static void unpack(@TempDir Path folder) throws IOException {
        services = PackedService.unpackAll(folder);
    }

    static Stream<String> functions() {
        return DeployedFunctions.selected();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void loadsNoMoreClassesThanItsBudget(String function, @TempDir Path folder) throws Exception {
        var service = services.get(DeployedFunctions.module(function));
        var pool = ScriptedPool.create("real");
        var example = service.script(function).at("/examples/0");
        try (var cloud = new ScriptedCloud(pool)) {
            cloud.play(example.path("replies"));
            var environment = Rehearsals.environment(function, cloud.url());
            environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
            try (var started = SnapshottedFunction.start(service, folder, environment)) {
                var answer = started.answerTo(Rehearsals.event(example, pool, cloud.url()));

                Rehearsals.assertSuccess(answer);
                assertThat(started.classes())
                        .as("classes of the rehearsal")
                        .anyMatch(line -> line.contains("com.example.kit.lambda.SpringFunctionHandler "))
                        .filteredOn(line -> line.contains("com.example.kit.snapstart."))
                        .allMatch(line -> line.contains("com.example.kit.snapstart.HarmlessRead "));
                Budgets.check(function, CLASSES_AT_START, started.classesUntilAnswer());
            }
        }
    }
}

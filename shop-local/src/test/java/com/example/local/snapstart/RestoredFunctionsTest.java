package com.example.local.snapstart;

import static com.example.local.budget.Measure.CLASSES_AFTER_RESTORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.budget.Budgets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every deployed function, packed as for Lambda, is snapshotted, restored and called once. Without {@code
 * -Drehearsed.functions=Function}, which {@code .ci/run} sets, it is only the one that places orders.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-best-practices.html">Best practices for SnapStart</a>
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's Runtime Interface Client runs on Linux alone")
class RestoredFunctionsTest {

    /** None of them changes anything. The last two are denied to some functions. */
    private static final Set<String> HARMLESS = Set.of(
            "keys",
            "DynamoDb.GetItem",
            "Kms.Decrypt",
            "S3.GetObject",
            "Sqs.GetQueueAttributes",
            "Kinesis.DescribeStreamSummary");

    private static final Map<String, PackedService> SERVICES = new ConcurrentHashMap<>();

    @BeforeAll
    static void unpack(@TempDir Path folder) throws IOException {
        SERVICES.putAll(PackedService.unpackAll(folder));
    }

    static Stream<String> functions() {
        return DeployedFunctions.selected();
    }

    private static PackedService service(String function) {
        return SERVICES.get(DeployedFunctions.module(function));
    }

    @Test
    void everyDeployedFunctionHasAScriptAndEveryScriptAFunction() {
        var rehearsed = SERVICES.values().stream()
                .flatMap(service -> service.rehearsed().stream())
                .toList();

        assertThat(rehearsed)
                .as("resources rehearsal/<function>.json")
                .containsExactlyInAnyOrderElementsOf(
                        DeployedFunctions.mainClasses().keySet());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void answersAtOnce(String function, @TempDir Path folder) throws Exception {
        var pool = ScriptedPool.create("real");
        var example = service(function).script(function).at("/examples/0");
        try (var cloud = new ScriptedCloud(pool);
                var restored = SnapshottedFunction.start(
                        service(function), folder, Rehearsals.environment(function, cloud.url()))) {
            restored.awaitSnapshot();

            assertThat(cloud.takeCalls()).as("calls before the snapshot").isSubsetOf(HARMLESS);
            assertThat(restored.output()).contains("rehearsed").doesNotContain("_aws", "ERROR");
            assertThat(restored.output().lines()).as("JSON").allMatch(line -> line.startsWith("{"));

            cloud.play(example.path("replies"));
            restored.restore();
            var answer = restored.answerTo(Rehearsals.event(example, pool, cloud.url()));

            var classes = restored.classesAfterRestore();
            report(function, classes, restored.millisToAnswer());
            Rehearsals.assertSuccess(answer);
            Budgets.check(function, CLASSES_AFTER_RESTORE, classes.size());
        }
    }

    private static void report(String function, List<String> classes, long millis) throws IOException {
        System.out.printf(Locale.ROOT, "%s: %d classes, %d ms%n", function, classes.size(), millis);
        var file = System.getProperty("rehearsed.report");
        if (file != null) {
            Files.write(Path.of(file, function + ".classes"), classes);
        }
    }
}

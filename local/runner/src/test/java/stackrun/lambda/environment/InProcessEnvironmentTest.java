package stackrun.lambda.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stackrun.access.FunctionAccess;
import stackrun.lambda.AccountConcurrency;
import stackrun.lambda.ExecutionEnvironment;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Result;
import stackrun.template.Place;

/** Functions in this JVM. */
class InProcessEnvironmentTest extends FunctionContract {

    private final List<FunctionClasses> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(FunctionClasses::close);
    }

    @Override
    ExecutionEnvironment start(FunctionDefinition function, Map<String, String> environment) {
        return start(function, environment, artifact);
    }

    private ExecutionEnvironment start(FunctionDefinition function, Map<String, String> environment, TestArtifact of) {
        var classes = new FunctionClasses(new Artifacts(of.repository()));
        opened.add(classes);
        return InProcessEnvironment.start(
                function, environment, classes.of(of.artifact()).classes(), output, CLOCK);
    }

    @Test
    void keepsTheClassesOfArtifactsApart(@TempDir Path folder) throws Exception {
        var other = TestArtifact.in(folder, "others");
        var one = start(artifact.function("One"));
        var another = start(other.function("Another"), Map.of(), other);

        assertThat(answer(one, "count")).isEqualTo("1");
        assertThat(answer(one, "count")).isEqualTo("2");
        assertThat(answer(another, "count")).isEqualTo("1");
    }

    /** Spring Boot sets up logging in static fields: in Lambda every function has a process of its own. */
    @Test
    void startsTheFirstOneAlone() throws Exception {
        var settings = Map.of("START_ALONE", "yes");
        try (var environments = new Environments(
                        Environments.Mode.IN_PROCESS,
                        artifact.repository(),
                        function -> Map.of(),
                        new FunctionAccess(),
                        Place.DEFAULT,
                        output,
                        CLOCK);
                var lambda = environments.lambda(AccountConcurrency.unlimited());
                var threads = Executors.newFixedThreadPool(2)) {
            lambda.define(artifact.function("One", settings));
            lambda.define(artifact.function("Another", settings));

            var answers = threads.invokeAll(List.<Callable<Result>>of(
                    () -> lambda.invoke(TestArtifact.ARN + "One", bytes("echo 1"), null),
                    () -> lambda.invoke(TestArtifact.ARN + "Another", bytes("echo 2"), null)));

            assertThat(text(answers.getFirst().get())).isEqualTo("1");
            assertThat(text(answers.getLast().get())).isEqualTo("2");
        }
    }
}

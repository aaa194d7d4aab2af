package stackrun.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import stackrun.lambda.environment.TestArtifact;

/** Functions whose code is written down in a test. */
public final class AnsweringFunctions {

    private final Map<String, Function<byte[], Result>> code = new ConcurrentHashMap<>();
    private final Lambda lambda = new Lambda(this::start, 4, InstantSource.system());

    public Lambda lambda() {
        return lambda;
    }

    /** A function with the alias {@code live}, that answers each event with this JSON. */
    public AnsweringFunctions answering(String name, Function<String, String> answer) {
        return running(
                name,
                event -> new Result.Answered(
                        "request",
                        answer.apply(new String(event, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
    }

    public AnsweringFunctions running(String name, Function<byte[], Result> function) {
        code.put(name, function);
        lambda.define(new FunctionDefinition(
                name,
                "arn:aws:lambda:eu-west-1:000000000000:function:" + name,
                new Artifact.Module("none"),
                "None",
                Map.of(),
                Duration.ofSeconds(30),
                128,
                4,
                false,
                false,
                Optional.empty(),
                TestArtifact.platform(name)));
        lambda.qualify(name, "live");
        return this;
    }

    private ExecutionEnvironment start(FunctionDefinition function) {
        return new ExecutionEnvironment() {
            @Override
            public Result serve(Invocation invocation) {
                return Objects.requireNonNull(code.get(function.name())).apply(invocation.event());
            }

            @Override
            public boolean usable() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}

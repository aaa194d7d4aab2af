package stackrun.lambda;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import stackrun.lambda.environment.TestArtifact;

/** Functions that answer as a test says, without a handler behind them. */
public final class ScriptedFunctions {

    private ScriptedFunctions() {}

    /** The behaviour of a function for one event. */
    public interface Script extends UnaryOperator<byte[]> {}

    /** The exception that makes a scripted function fail. */
    public static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Crash(String message) {
            super(message);
        }
    }

    /** One environment for each function, a version {@code 1} and an alias {@code live}. */
    public static Lambda of(Map<String, Script> scripts) {
        var lambda = new Lambda(
                function -> new Scripted(requireNonNull(scripts.get(function.name()))), 1, InstantSource.system());
        for (var name : scripts.keySet()) {
            lambda.define(new FunctionDefinition(
                    name,
                    "arn:aws:lambda:eu-west-1:000000000000:function:" + name,
                    new Artifact.Module("none"),
                    "com.example.None",
                    Map.of(),
                    Duration.ofSeconds(10),
                    1024,
                    1,
                    false,
                    false,
                    Optional.empty(),
                    TestArtifact.platform(name)));
            lambda.qualify(name, "1");
            lambda.qualify(name, "live");
        }
        return lambda;
    }

    private record Scripted(Script script) implements ExecutionEnvironment {

        @Override
        public Result serve(Invocation invocation) {
            try {
                return new Result.Answered(invocation.requestId(), script.apply(invocation.event()));
            } catch (Crash crash) {
                return new Result.Failed(
                        invocation.requestId(), "java.lang.IllegalStateException", String.valueOf(crash.getMessage()));
            }
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}

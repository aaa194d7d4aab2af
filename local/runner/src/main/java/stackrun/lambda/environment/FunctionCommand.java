package stackrun.lambda.environment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stackrun.lambda.FunctionDefinition;
import stackrun.runtime.FunctionProcess;

/**
 * The command line of an isolated function's JVM, as close to the managed runtime as is known. Only the
 * optimising compiler, which Lambda lets work before it takes a snapshot, is left out: a dozen of them at once would have
 * the machine for themselves.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customize Java runtime startup behavior</a>
 */
public final class FunctionCommand {

    private static final String CLIENT_CLASS_PATH = "/runtime-interface-client.class-path";

    private FunctionCommand() {}

    /** @param temporary the function's {@code /tmp}, where the runtime finds what it needs besides classes */
    static List<String> of(FunctionDefinition function, RuntimeKind runtime, Path temporary) throws IOException {
        var command = new ArrayList<>(java(function.memoryMb(), temporary));
        if (runtime == RuntimeKind.INTERFACE_CLIENT) {
            command.add(clientLibrary(temporary));
        }
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath(runtime)));
        command.add(FunctionProcess.class.getName());
        command.add(runtime.mainClass());
        command.add(function.handler());
        return command;
    }

    /**
     * The JVM and its options, without class path and main class.
     *
     * @param memoryMb of the function, of which the heap gets 85 %
     * @param temporary the function's {@code /tmp}
     */
    public static List<String> java(int memoryMb, Path temporary) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx%sm".formatted(Math.max(64, memoryMb * 85 / 100)),
                "-Djava.io.tmpdir=" + temporary,
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                // What a crash leaves to say belongs into the function's log, not beside its classes.
                "-XX:+ErrorFileToStdout");
    }

    /** The option that tells AWS's client where its native library is: unpacked into this folder. */
    public static String clientLibrary(Path temporary) throws IOException {
        return "-D%s=%s".formatted(ClientLibrary.PROPERTY, ClientLibrary.unpack(temporary));
    }

    /** The environment variables that Lambda sets for the runtime. */
    static Map<String, String> environment(
            FunctionDefinition function, RuntimeKind runtime, Path taskRoot, String api) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                api,
                "LAMBDA_TASK_ROOT",
                taskRoot.toString(),
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                function.snapStart() && runtime == RuntimeKind.INTERFACE_CLIENT ? "snap-start" : "on-demand");
    }

    private static List<String> classPath(RuntimeKind runtime) throws IOException {
        var ours = RuntimeFolder.get().toString();
        if (runtime == RuntimeKind.PLAIN_JAVA) {
            return List.of(ours, ClassPath.of(Context.class), ClassPath.of(PojoSerializer.class));
        }
        return List.of(ours, clientClassPath());
    }

    /** The jars of AWS's Runtime Interface Client. */
    public static String clientClassPath() throws IOException {
        try (var resource = FunctionCommand.class.getResourceAsStream(CLIENT_CLASS_PATH)) {
            if (resource == null) {
                throw new IOException("resource %s is missing: build local/runtime-interface-client first"
                        .formatted(CLIENT_CLASS_PATH));
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}

package stackrun.lambda.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.lambda.FunctionDefinition;

/**
 * The command line and the environment of an isolated function's JVM.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customize Java runtime startup behavior</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">AWS_LAMBDA_INITIALIZATION_TYPE</a>
 */
class FunctionCommandTest {

    private static final FunctionDefinition FUNCTION = new TestArtifact(Path.of("nowhere"), "probes").function("Work");
    private static final Path TEMPORARY = Path.of("tmp");

    @Test
    void leavesTheHeapWhatTheFunctionsMemoryHasRoomFor() throws IOException {
        assertThat(FunctionCommand.of(FUNCTION, RuntimeKind.PLAIN_JAVA, TEMPORARY))
                .contains("-Xmx217m", "-XX:+UseSerialGC");
    }

    @Test
    void givesEachATemporaryFolderOfItsOwn() throws IOException {
        assertThat(FunctionCommand.of(FUNCTION, RuntimeKind.PLAIN_JAVA, TEMPORARY))
                .contains("-Djava.io.tmpdir=tmp");
    }

    @Test
    void leavesTheOptimisingCompilerOut() throws IOException {
        assertThat(FunctionCommand.of(TestArtifact.withSnapStart(FUNCTION), RuntimeKind.PLAIN_JAVA, TEMPORARY))
                .contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void leadsTheClientToItsNativeLibrary(@TempDir Path temporary) throws IOException {
        var library = temporary.resolve(".libaws-lambda-jni.so");

        assertThat(FunctionCommand.of(FUNCTION, RuntimeKind.INTERFACE_CLIENT, temporary))
                .contains("-D%s=%s".formatted(ClientLibrary.PROPERTY, library));

        assertThat(library).isNotEmptyFile();
        assertThat(FunctionCommand.of(FUNCTION, RuntimeKind.PLAIN_JAVA, TEMPORARY))
                .noneMatch(each -> each.contains(ClientLibrary.PROPERTY));
    }

    @ParameterizedTest
    @CsvSource({
        "amd64, false, libaws-lambda-jni.linux-x86_64.so",
        "aarch64, false, libaws-lambda-jni.linux-aarch_64.so",
        "amd64, true, libaws-lambda-jni.linux_musl-x86_64.so",
        "aarch64, true, libaws-lambda-jni.linux_musl-aarch_64.so"
    })
    void picksTheLibraryOfThisMachine(String architecture, boolean musl, String name) throws IOException {
        assertThat(ClientLibrary.name(architecture, musl)).isEqualTo(name);
        try (var client = FileSystems.newFileSystem(ClientLibrary.jar(FunctionCommand.clientClassPath()))) {
            assertThat(client.getPath("jni", name)).exists();
        }
    }

    @Test
    void promisesARestoreWhereARuntimeTakesIt() {
        var restored = TestArtifact.withSnapStart(FUNCTION);

        assertThat(initialization(FUNCTION, RuntimeKind.INTERFACE_CLIENT)).isEqualTo("on-demand");
        assertThat(initialization(restored, RuntimeKind.INTERFACE_CLIENT)).isEqualTo("snap-start");
        assertThat(initialization(restored, RuntimeKind.PLAIN_JAVA)).isEqualTo("on-demand");
    }

    private static String initialization(FunctionDefinition function, RuntimeKind runtime) {
        return FunctionCommand.environment(function, runtime, Path.of("nowhere"), "127.0.0.1:1")
                .getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", "");
    }
}

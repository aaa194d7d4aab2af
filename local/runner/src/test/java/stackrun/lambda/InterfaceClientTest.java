package stackrun.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Functions in a JVM of their own, under AWS's Runtime Interface Client. */
class InterfaceClientTest extends ProcessContract {

    @Override
    RuntimeKind runtime() {
        return RuntimeKind.INTERFACE_CLIENT;
    }

    /** Two that start at once and unpack it to one file, as AWS's client does by itself, end with SIGBUS now and then. */
    @Test
    void loadsNoLibraryThatAnotherMayBeWriting() throws IOException {
        var environment = start(artifact.function("Alone"));
        var temporary = answer(environment, "property java.io.tmpdir");
        var process = answer(environment, "process");

        assertThat(Files.readString(Path.of("/proc", process, "maps")))
                .contains(temporary + "/.libaws-lambda-jni.so")
                .doesNotContain("/tmp/.libaws-lambda-jni");
    }

    /** AWS's client looks for the class when it starts and says that there is none with the first event. */
    @Test
    @Override
    void saysThatAHandlerIsMissing() {
        var function = TestArtifact.withHandler(artifact.function("Missing"), "com.example.Nowhere::handleRequest");

        var result = start(function).serve(invocation("echo "));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.message()).contains("com.example.Nowhere"));
    }
}

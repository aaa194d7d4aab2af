package com.example.local.lambda;

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
        assertThat(environment.serve(invocation("echo "))).isInstanceOf(Result.Answered.class);

        var process = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(ClientLibrary.PROPERTY))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(Path.of("/proc", Long.toString(process.pid()), "maps")))
                .contains(ClientLibrary.get().toString())
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

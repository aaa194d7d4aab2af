package com.example.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Functions in a JVM of their own, under AWS's Runtime Interface Client. */
class InterfaceClientTest extends ProcessContract {

    @Override
    RuntimeKind runtime() {
        return RuntimeKind.INTERFACE_CLIENT;
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

package com.example.infra;

import java.nio.file.Path;
import java.util.Collections;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.lambda.AssetImageCodeProps;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Handler;
import software.amazon.awscdk.services.lambda.Runtime;

/** The form in which a service is deployed. */
sealed interface Artifact {

    Runtime runtime();

    String handler();

    /**
     * The code of a function.
     *
     * @param mainClass the service's Spring application
     */
    Code code(String mainClass);

    /** A zip for Lambda's managed Java runtime. */
    record Zip(Path file) implements Artifact {

        private static final String HANDLER = "com.example.kit.lambda.SpringFunctionHandler::handleRequest";

        @Override
        public Runtime runtime() {
            return Runtime.JAVA_25;
        }

        @Override
        public String handler() {
            return HANDLER;
        }

        @Override
        public Code code(String mainClass) {
            return Code.fromAsset(file.toString());
        }
    }

    /**
     * A container image with a JVM of its own, which {@code cdk deploy} builds from the folder and uploads.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Lambda functions from container images</a>
     */
    record Image(Path context) implements Artifact {

        @Override
        public Runtime runtime() {
            return Runtime.FROM_IMAGE;
        }

        @Override
        public String handler() {
            return Handler.FROM_IMAGE;
        }

        @Override
        public Code code(String mainClass) {
            return Code.fromAssetImage(
                    context.toString(),
                    AssetImageCodeProps.builder()
                            .buildArgs(Collections.singletonMap("MAIN_CLASS", mainClass))
                            .platform(Platform.LINUX_ARM64)
                            .build());
        }
    }
}

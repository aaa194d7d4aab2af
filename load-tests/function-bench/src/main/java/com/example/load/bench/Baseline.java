package com.example.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A minimal function in {@code load-tests/baselines}: it parses and validates an order, puts it into a table if it is not
 * there, and answers 201.
 *
 * @param archive its deployment package, in its folder
 * @param environment the variables that the framework needs
 * @param options of Maven, beside the goal
 * @param modules of the repository whose sources it contains
 */
record Baseline(
        String name,
        String description,
        String archive,
        String handler,
        Map<String, String> environment,
        List<String> options,
        List<String> modules) {

    private static final String HANDLER = "com.example.bench.PlaceOrder::handleRequest";

    static final List<Baseline> ALL = List.of(
            new Baseline(
                    "shop-minimal",
                    "this repository's service kit",
                    "target/shop-minimal-lambda.zip",
                    "com.example.kit.lambda.SpringFunctionHandler::handleRequest",
                    Map.of(
                            "MAIN_CLASS",
                            "com.example.bench.MinimalApplication",
                            "SPRING_CLOUD_FUNCTION_DEFINITION",
                            "placeOrder"),
                    List.of(
                            "-f",
                            "reactor.xml",
                            "-pl",
                            ":shop-minimal",
                            "-am",
                            "-DskipTests",
                            "-Dspotless.check.skip=true"),
                    List.of("service-kit", ".mvn", "pom.xml")),
            of("plain", "RequestHandler, Jackson, url-connection-client", "zip", HANDLER, Map.of()),
            of(
                    "naive-spring",
                    "Spring Boot with component scan, FunctionInvoker, default SDK clients, shaded jar",
                    "jar",
                    "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest",
                    Map.of(
                            "MAIN_CLASS",
                            "com.example.bench.NaiveApplication",
                            "SPRING_CLOUD_FUNCTION_DEFINITION",
                            "placeOrder")),
            of(
                    "quarkus",
                    "quarkus-amazon-lambda on the JVM",
                    "zip",
                    "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest",
                    Map.of()),
            // With a method's name, the client would not see the types that its handler has from its base class.
            of("micronaut", "MicronautRequestHandler", "zip", "com.example.bench.PlaceOrder", Map.of()),
            of("koin", "RequestHandler in Kotlin, wired by Koin", "zip", HANDLER, Map.of()),
            of(
                    "serverless-java-container",
                    "Spring MVC behind aws-serverless-java-container",
                    "zip",
                    HANDLER,
                    Map.of()));

    private static Baseline of(
            String name, String description, String type, String handler, Map<String, String> environment) {
        return new Baseline(
                name,
                description,
                "target/function." + type,
                handler,
                environment,
                List.of("-f", "pom.xml"),
                List.of());
    }

    /** Builds the package if a source is newer than it. */
    Deployment build(Workspace workspace) throws IOException, InterruptedException {
        var folder = workspace.baselines().resolve(name);
        var packed = folder.resolve(archive);
        if (isOutdated(packed, workspace)) {
            System.err.printf("Building %s ...%n", name);
            var command = new ArrayList<>(
                    List.of(workspace.repository().resolve("mvnw").toString(), "-B", "-ntp", "-q"));
            command.addAll(options);
            command.add("package");
            Command.run(folder, workspace.logs().resolve("build-" + name + ".log"), command);
        }
        return Deployment.unpack(packed, workspace.target().resolve("functions").resolve(name));
    }

    private boolean isOutdated(Path packed, Workspace workspace) throws IOException {
        if (!Files.exists(packed)) {
            return true;
        }
        var built = Files.getLastModifiedTime(packed);
        for (var sources : sources(workspace)) {
            try (var files = Files.walk(sources)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var isProduced = sources.relativize(file).startsWith("target");
                    if (!isProduced && Files.getLastModifiedTime(file).compareTo(built) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<Path> sources(Workspace workspace) {
        return Stream.concat(
                        Stream.of(workspace.baselines().resolve(name)),
                        modules.stream().map(workspace.repository()::resolve))
                .toList();
    }
}

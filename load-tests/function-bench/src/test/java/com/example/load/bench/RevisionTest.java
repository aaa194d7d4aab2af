package com.example.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {

    @TempDir
    Path folder;

    @Test
    void keepsThePackagesTemplatesAndNamesOfModules() throws IOException {
        var sources = folder.resolve("sources");
        for (var service : List.of("orders-service", "inventory-service", "stream-processor")) {
            write(sources.resolve(service).resolve("pom.xml"));
            write(sources.resolve(service).resolve("src/main/java/A.java"));
            write(sources.resolve(service).resolve("target").resolve(service + "-lambda.zip"));
            write(sources.resolve(service).resolve("target").resolve(service + "-lambda/lib/a.jar"));
        }
        write(sources.resolve("service-kit/pom.xml"));
        write(sources.resolve("infra-cdk/pom.xml"));
        write(sources.resolve("infra-cdk/templates/dev/Orders.json"));

        Revision.keep(sources, folder.resolve("kept"));

        assertThat(files(folder.resolve("kept")))
                .containsExactly(
                        "infra-cdk/pom.xml",
                        "infra-cdk/templates/dev/Orders.json",
                        "inventory-service/pom.xml",
                        "inventory-service/target/inventory-service-lambda.zip",
                        "inventory-service/target/inventory-service-lambda/lib/a.jar",
                        "orders-service/pom.xml",
                        "orders-service/target/orders-service-lambda.zip",
                        "orders-service/target/orders-service-lambda/lib/a.jar",
                        "service-kit/pom.xml",
                        "stream-processor/pom.xml",
                        "stream-processor/target/stream-processor-lambda.zip",
                        "stream-processor/target/stream-processor-lambda/lib/a.jar");
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}

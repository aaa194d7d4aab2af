package com.example.simulation.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.simulation.deployment.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that these tests generate and compare; {@code -Dcost.update=true} accepts them. */
final class CostFiles {

    private static final Path REPOSITORY = Path.of(System.getProperty("shop.repository"));

    private CostFiles() {}

    static Path repository() {
        return REPOSITORY;
    }

    static Path folder() {
        return REPOSITORY.resolve("simulation/cost");
    }

    static Path templates() {
        return REPOSITORY.resolve("infra-cdk/templates");
    }

    static Deployment dev() {
        return Deployment.read(templates().resolve("dev"));
    }

    /** Compares a file with what it should contain, or writes it. */
    static void compare(Path file, String content) throws IOException {
        if (Boolean.getBoolean("cost.update")) {
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("accept the change with -Dcost.update=true, if the shop is meant to cost this")
                .content()
                .isEqualTo(content);
    }
}

package com.example.simulation.explore;

import com.example.simulation.deployment.Deployment;
import java.nio.file.Path;

/** The shop as its templates for the stage {@code dev} define it. */
final class Templates {

    private Templates() {}

    static Path repository() {
        return Path.of(System.getProperty("shop.repository"));
    }

    static Deployment dev() {
        return Deployment.read(repository().resolve("infra-cdk/templates/dev"));
    }
}

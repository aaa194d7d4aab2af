package com.example.infra;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the zips of the packaged services. */
@FunctionalInterface
interface Artifacts {

    /** Returns the zip that is deployed for a module such as {@code orders-service}. */
    Path zipOf(String module);

    /** Finds the zips that {@code ./mvnw package} writes to each module. */
    static Artifacts builtIn(Path repository) {
        return module -> {
            var zip = repository.resolve(module).resolve("target").resolve(module + "-lambda.zip");
            if (!Files.isRegularFile(zip)) {
                throw new InvalidDefinition(
                        "%s is not packaged: run ./mvnw -q -pl %s -am package".formatted(module, module));
            }
            return zip;
        };
    }
}

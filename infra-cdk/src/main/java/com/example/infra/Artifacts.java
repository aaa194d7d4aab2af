package com.example.infra;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the packaged services lie. */
@FunctionalInterface
interface Artifacts {

    /** The zip Lambda loads for a module such as {@code orders-service}. */
    Path zipOf(String module);

    /** What {@code ./mvnw package} left in each module. */
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

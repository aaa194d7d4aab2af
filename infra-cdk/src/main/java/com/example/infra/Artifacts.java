package com.example.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the packaged services. */
@FunctionalInterface
interface Artifacts {

    /** Returns what is deployed of a module such as {@code orders-service}. */
    Artifact of(String module);

    /**
     * Finds what {@code ./mvnw package} writes to each module.
     *
     * @param packaging {@code zip} or {@code image}; zip if it is null
     */
    static Artifacts builtIn(Path repository, @Nullable String packaging) {
        return switch (packaging) {
            case null -> builtIn(repository, "zip");
            case "zip" -> module -> zip(repository, module);
            case "image" -> module -> image(repository, module);
            default -> throw new InvalidDefinition("unknown packaging '%s': choose zip or image".formatted(packaging));
        };
    }

    private static Artifact zip(Path repository, String module) {
        var zip = repository.resolve(module).resolve("target").resolve(module + "-lambda.zip");
        requirePackaged(module, zip);
        return new Artifact.Zip(zip);
    }

    private static Artifact image(Path repository, String module) {
        var context = repository.resolve(module).resolve("target").resolve(module + "-image");
        requirePackaged(module, context.resolve("Dockerfile"));
        return new Artifact.Image(context);
    }

    private static void requirePackaged(String module, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidDefinition(
                    "%s is not packaged: run ./mvnw -q -pl %s -am package".formatted(module, module));
        }
    }
}

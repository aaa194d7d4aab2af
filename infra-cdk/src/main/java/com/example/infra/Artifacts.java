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
            case "zip" -> module -> new Artifact.Zip(packaged(repository, module, "-lambda.zip"));
            case "image" ->
                module -> new Artifact.Image(
                        packaged(repository, module, "-image/Dockerfile").getParent());
            default -> throw new InvalidDefinition("unknown packaging '%s': choose zip or image".formatted(packaging));
        };
    }

    private static Path packaged(Path repository, String module, String suffix) {
        var file = repository.resolve(module).resolve("target").resolve(module + suffix);
        if (!Files.isRegularFile(file)) {
            throw new InvalidDefinition(
                    "%s is not packaged: run ./mvnw -q -pl %s -am package".formatted(module, module));
        }
        return file;
    }
}

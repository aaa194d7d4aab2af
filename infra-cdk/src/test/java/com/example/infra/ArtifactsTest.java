package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactsTest {

    @TempDir
    private Path repository;

    @Test
    void areTheZipsTheModulesArePackagedInto() throws IOException {
        var zip = repository.resolve("orders-service/target/orders-service-lambda.zip");
        Files.createDirectories(zip.getParent());
        Files.createFile(zip);

        assertThat(Artifacts.builtIn(repository, null).of("orders-service")).isEqualTo(new Artifact.Zip(zip));
        assertThat(Artifacts.builtIn(repository, "zip").of("orders-service")).isEqualTo(new Artifact.Zip(zip));
    }

    @Test
    void areTheContextsOfContainerImages() throws IOException {
        var context = repository.resolve("orders-service/target/orders-service-image");
        Files.createDirectories(context);
        Files.createFile(context.resolve("Dockerfile"));

        assertThat(Artifacts.builtIn(repository, "image").of("orders-service")).isEqualTo(new Artifact.Image(context));
    }

    @Test
    void areOfAKnownForm() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> Artifacts.builtIn(repository, "jar"))
                .withMessage("unknown packaging 'jar': choose zip or image");
    }

    @Test
    void sayWhatToRunWhenAZipIsMissing() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> Artifacts.builtIn(repository, null).of("orders-service"))
                .withMessage("orders-service is not packaged: run ./mvnw -q -pl orders-service -am package");
    }
}

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

        assertThat(Artifacts.builtIn(repository).zipOf("orders-service")).isEqualTo(zip);
    }

    @Test
    void sayWhatToRunWhenAZipIsMissing() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> Artifacts.builtIn(repository).zipOf("orders-service"))
                .withMessage("orders-service is not packaged: run ./mvnw -q -pl orders-service -am package");
    }
}

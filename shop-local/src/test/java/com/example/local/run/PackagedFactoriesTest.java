package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Several libraries register something under the same key of a factory file. In one packed jar there is one such file, of which
 * Spring reads each key once.
 */
class PackagedFactoriesTest {

    @ParameterizedTest
    @CsvSource({"orders-service", "inventory-service", "stream-processor"})
    void areThoseOfEveryLibrary(String module) throws IOException {
        var packed = factories(Repository.root(), module, "META-INF/spring.factories");

        assertThat(values(packed, "org.springframework.boot.EnvironmentPostProcessor"))
                .contains(
                        "com.example.kit.lambda.LambdaDefaults",
                        "org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor");
        assertThat(values(packed, "org.springframework.context.ApplicationContextInitializer"))
                .contains(
                        "com.example.kit.packing.FrozenConditionsCheck",
                        "org.springframework.boot.autoconfigure.SharedMetadataReaderFactoryContextInitializer");
    }

    private static List<String> values(Properties factories, String key) {
        return List.of(factories.getProperty(key, "").split(","));
    }

    private static Properties factories(Path repository, String module, String name) throws IOException {
        var factories = new Properties();
        try (var zip = new ZipFile(repository
                        .resolve(module)
                        .resolve("target/%s-lambda.zip".formatted(module))
                        .toFile());
                var jar = new ZipInputStream(
                        zip.getInputStream(zip.getEntry("lib/%s.jar".formatted(module))), StandardCharsets.UTF_8)) {
            for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    factories.load(new ByteArrayInputStream(jar.readAllBytes()));
                }
            }
        }
        return factories;
    }
}

package com.example.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class AotCacheTest {

    @TempDir
    Path folder;

    @Test
    void isTrainedByInvokesAndUsed() throws Exception {
        var variant = variant();
        var caches = caches();

        var cached = caches.train(variant, SmallFunction.PLACED);

        assertThat(caches.bytes(variant)).isPositive();
        assertThatCode(() -> caches.check(cached, SmallFunction.PLACED)).doesNotThrowAnyException();
        Files.writeString(folder.resolve("aot/small.aot"), "damaged");
        assertThatThrownBy(() -> caches.check(cached, SmallFunction.PLACED))
                .hasMessage("small.aot ended with exit code 1");
    }

    @Test
    void isRefusedIfManyClassesComeFromJars() throws Exception {
        var variant = variant();
        var empty = Files.createDirectories(folder.resolve("aot"));
        var uncached = Launch.container(variant, List.of(variant.deployment().archive()), empty);

        assertThatThrownBy(() -> caches().check(uncached, SmallFunction.PLACED))
                .isInstanceOf(MeasurementFailed.class)
                .hasMessageMatching("small\\.aot reads \\d+ of \\d+ classes from jars, not from its AOT cache");
    }

    private AotCache caches() {
        return new AotCache(folder.resolve("aot"), folder.resolve("logs"));
    }

    private Variant variant() throws IOException {
        var jar = SmallFunction.jar(folder.resolve("function.jar"));
        return SmallFunction.variant(new Deployment(jar, folder.resolve("none")));
    }
}

package com.example.kit.snapstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads logs as JDK 25 writes them. */
class CachedClassesTest {

    private static final String CACHED = "[0.090s] java.lang.Object source: shared objects file\n";
    private static final String FROM_JAR = "[0.463s] com.example.Old source: file:/var/task/lib/orders-service.jar\n";
    private static final String GENERATED = "[1.800s] jdk.proxy2.$Proxy37 source: __dynamic_proxy__\n";

    @TempDir
    private Path folder;

    @Test
    void areCountedByOrigin() throws IOException {
        assertThat(in(CACHED.repeat(3) + FROM_JAR + GENERATED + "[2s] a line of another kind\n"))
                .isEqualTo(new CachedClasses(5, 3, 1));
    }

    @Test
    void mayContainSomeThatCannotBeCached() throws IOException {
        var classes = in(CACHED.repeat(97) + FROM_JAR.repeat(3));

        assertThatCode(() -> classes.requireCached("any")).doesNotThrowAnyException();
    }

    @Test
    void failTheBuildIfTheCacheWasNotUsed() throws IOException {
        var classes = in(CACHED.repeat(96) + FROM_JAR.repeat(4));

        assertThatThrownBy(() -> classes.requireCached("placeOrderFunction"))
                .hasMessage("placeOrderFunction read 4 of 100 classes from jars, not from its AOT cache");
        assertThatThrownBy(() -> in("").requireCached("placeOrderFunction"))
                .as("a log without classes")
                .isInstanceOf(IllegalStateException.class);
    }

    private CachedClasses in(String log) throws IOException {
        return CachedClasses.in(Files.writeString(folder.resolve("classes.log"), log));
    }
}

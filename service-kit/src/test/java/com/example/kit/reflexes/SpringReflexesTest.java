package com.example.kit.reflexes;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.reflexes.app.ReflexApplication;
import com.example.kit.reflexes.library.LibraryAutoConfiguration;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.Printed;
import com.example.kit.testing.ThroughEachEntry;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests that a Spring developer's habits work in a function, whichever handler starts it.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Externalized Configuration</a>
 */
@ThroughEachEntry
class SpringReflexesTest {

    private final Entry entry;

    SpringReflexesTest(Entry entry) {
        this.entry = entry;
    }

    @Test
    void aYamlFileConfigures() {
        assertThat(described(Map.of(), "greeting")).isEqualTo("hello");
    }

    @Test
    void aPropertiesFileConfigures() {
        assertThat(described(Map.of(), "day")).isEqualTo("monday");
    }

    @Test
    void aProfileHasAFileOfItsOwn() {
        var night = Map.of("SPRING_PROFILES_ACTIVE", "night");

        assertThat(described(night, "greeting")).isEqualTo("good night");
        assertThat(described(night, "place")).isEqualTo("everywhere");
    }

    @Test
    void anEnvironmentVariableOverridesAFile() {
        assertThat(described(Map.of("REFLEXES_GREETING", "hi"), "greeting")).isEqualTo("hi");
    }

    @Test
    void aComponentIsFound() {
        assertThat(described(Map.of(), "neighbour")).isEqualTo("found");
    }

    @Test
    void aBeanOfTheApplicationReplacesTheKits() {
        assertThat(described(Map.of(), "time")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void aStarterIsConfiguredByItsPresence(@TempDir Path jar) throws IOException {
        assertThat(described(Map.of(), "library")).isEqualTo("none");

        var imports = jar.resolve("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports");
        Files.createDirectories(imports.getParent());
        Files.writeString(imports, LibraryAutoConfiguration.class.getName());
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);

            assertThat(described(Map.of("STARTER", "added"), "library")).isEqualTo("added");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aVariableChangesTheLogLevel() {
        assertThat(printed(Map.of("STAGE", "quiet"))).doesNotContain("describing");
        assertThat(printed(Map.of("LOGGING_LEVEL_COM_EXAMPLE", "DEBUG"))).contains("describing");
        assertThat(printed(Map.of("LOGGING_LEVEL_COM_EXAMPLE", "INFO"))).doesNotContain("describing");
    }

    private String printed(Map<String, String> variables) {
        return Printed.by(() -> Bytes.call(entry.cold(environment(variables)), "{}"));
    }

    private String described(Map<String, String> variables, String what) {
        return describe(entry.open(environment(variables))).path(what).asString();
    }

    private static JsonNode describe(RequestStreamHandler handler) {
        return JsonMapper.shared().readTree(Bytes.call(handler, "{}"));
    }

    private static Map<String, String> environment(Map<String, String> variables) {
        var environment = new HashMap<>(variables);
        environment.put("MAIN_CLASS", ReflexApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", "describeFunction");
        environment.put("SPRING_CONFIG_LOCATION", "classpath:/com/example/kit/reflexes/");
        return environment;
    }
}

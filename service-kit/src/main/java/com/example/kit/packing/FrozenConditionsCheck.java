package com.example.kit.packing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.aot.AotDetector;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/**
 * Refuses to start a packed function in an environment in which a bean's condition would be decided otherwise than at
 * packing. Without this check, the bean would silently be there or be missing.
 */
final class FrozenConditionsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String RESOURCE = "META-INF/frozen-conditions";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!AotDetector.useGeneratedArtifacts()) {
            return;
        }
        var recorded = new DefaultResourceLoader(context.getClassLoader()).getResource("classpath:" + RESOURCE);
        if (recorded.exists()) {
            read(recorded)
                    .lines()
                    .map(FrozenCondition::parse)
                    .forEach(condition -> condition.require(context.getEnvironment()));
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

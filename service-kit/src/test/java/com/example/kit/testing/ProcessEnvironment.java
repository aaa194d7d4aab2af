package com.example.kit.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The environment variables of a Spring application that a test starts. A JVM cannot change its own, and Spring's
 * {@code FunctionInvoker} takes no others.
 */
public final class ProcessEnvironment implements EnvironmentPostProcessor, Ordered {

    static final ScopedValue<Map<String, String>> VARIABLES = ScopedValue.newInstance();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (VARIABLES.isBound()) {
            var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
            environment
                    .getPropertySources()
                    .replace(name, new SystemEnvironmentPropertySource(name, new LinkedHashMap<>(VARIABLES.get())));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}

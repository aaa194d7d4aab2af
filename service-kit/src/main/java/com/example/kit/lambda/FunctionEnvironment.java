package com.example.kit.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Spring's environment of one function. Its environment variables stand in for those of the process, under the name by which
 * Spring binds {@code LOGGING_LEVEL_ROOT} to {@code logging.level.root}. Nothing else of the process is in it, and no file of
 * its working directory: {@code application.yaml} comes from the deployment package.
 */
final class FunctionEnvironment extends AbstractEnvironment {

    /** Spring Boot's own locations, without those in the working directory. */
    private static final Map<String, Object> CONFIGURATION_FILES =
            Map.of("spring.config.location", "optional:classpath:/;optional:classpath:/config/");

    FunctionEnvironment(Map<String, String> environment) {
        getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new LinkedHashMap<>(environment)));
        getPropertySources().addLast(new MapPropertySource("deploymentPackage", CONFIGURATION_FILES));
    }
}

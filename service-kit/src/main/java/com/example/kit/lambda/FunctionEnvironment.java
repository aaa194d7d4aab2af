package com.example.kit.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Spring's environment of one function. Its environment variables stand in for those of the process, under the name by which
 * Spring binds {@code LOGGING_LEVEL_ROOT} to {@code logging.level.root}. Nothing else of the process is in it.
 */
final class FunctionEnvironment extends AbstractEnvironment {

    FunctionEnvironment(Map<String, String> environment) {
        getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new LinkedHashMap<>(environment)));
    }
}

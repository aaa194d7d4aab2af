package com.example.kit.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Spring's environment of a function: its {@link Settings}, then defaults, and nothing of the process. */
final class FunctionEnvironment extends AbstractEnvironment {

    FunctionEnvironment(Settings settings) {
        getPropertySources()
                .addLast(new SystemEnvironmentPropertySource("settings", new LinkedHashMap<>(settings.environment())));
        getPropertySources().addLast(new MapPropertySource("defaults", defaults()));
    }

    /**
     * Logs one line of JSON per event, with the keys that Lambda's log levels require.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Lambda log format</a>
     */
    private static Map<String, Object> defaults() {
        return Map.of(
                "logging.structured.format.console", "logstash",
                "logging.structured.json.rename[@timestamp]", "timestamp",
                "logging.structured.json.rename[logger_name]", "logger",
                "logging.structured.json.exclude", "@version,level_value,thread_name",
                "logging.level.org.springframework", "WARN",
                "logging.level.com.amazonaws.xray", "WARN",
                "logging.level.com.networknt", "ERROR",
                "spring.config.location", "optional:classpath:/none/");
    }
}

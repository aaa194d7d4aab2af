package com.example.kit.lambda;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives every application defaults that fit a Lambda function. Each is overridden by {@code application.yaml}. */
final class LambdaDefaults implements EnvironmentPostProcessor, Ordered {

    /**
     * Only the requested function and its dependencies are created. Logs are lines of JSON, with the keys that Lambda's log
     * levels require.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Lambda log format</a>
     */
    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.main.lazy-initialization", true),
            Map.entry("spring.main.web-application-type", "none"),
            Map.entry("spring.main.register-shutdown-hook", false),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.main.log-startup-info", false),
            Map.entry("logging.structured.format.console", "logstash"),
            Map.entry("logging.structured.json.rename[@timestamp]", "timestamp"),
            Map.entry("logging.structured.json.rename[logger_name]", "logger"),
            Map.entry("logging.structured.json.exclude", "@version,level_value,thread_name"),
            Map.entry("logging.level.org.springframework", "WARN"),
            Map.entry("logging.level.com.amazonaws.xray", "WARN"),
            Map.entry("logging.level.com.networknt", "ERROR"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("lambdaDefaults", DEFAULTS));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

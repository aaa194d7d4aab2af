package com.example.kit.lambda;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables of one function that Lambda sets, such as {@code AWS_REGION}. What the template sets comes from
 * {@code @ConfigurationProperties}.
 *
 * <p>They are injected and never read from the process, because a local run gives each function of a JVM its own
 * environment.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
 *     runtime environment variables</a>
 */
public record Settings(Function<String, @Nullable String> variables) {

    /** The settings of these environment variables. */
    public static Settings of(Map<String, String> environment) {
        return new Settings(environment::get);
    }

    public String require(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(
                        "environment variable %s is not set: set it in the function's template".formatted(name)));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(variables.apply(name));
    }

    /** The function's name in the template: its class name with a lower-case first letter. */
    public String functionName() {
        return require("SPRING_CLOUD_FUNCTION_DEFINITION");
    }

    /** The function's name in the account, which is that of {@link #functionName()} outside of Lambda. */
    public String deployedName() {
        return optional("AWS_LAMBDA_FUNCTION_NAME").orElseGet(this::functionName);
    }
}

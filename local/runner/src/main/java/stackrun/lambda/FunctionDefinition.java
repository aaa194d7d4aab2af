package stackrun.lambda;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A function as its template defines it.
 *
 * @param artifact its code
 * @param handler the class of the handler, with or without {@code ::method}
 * @param environments the maximum number of execution environments
 * @param reserved true if {@code ReservedConcurrentExecutions} is set; then events that exceed it are throttled and do not
 *     wait
 * @param deadLetterArn the destination of asynchronous events that are given up
 */
public record FunctionDefinition(
        String name,
        String arn,
        Artifact artifact,
        String handler,
        Map<String, String> environment,
        Duration timeout,
        int memoryMb,
        int environments,
        boolean reserved,
        boolean snapStart,
        Optional<String> deadLetterArn,
        PlatformSettings platform) {

    /** The log stream of every environment. */
    public static final String LOG_STREAM = "local";

    /**
     * Returns {@link #environment} and the variables that Lambda sets. A template may override {@code LANG}, {@code PATH},
     * {@code TZ} and {@code AWS_XRAY_CONTEXT_MISSING}.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
     *     runtime environment variables</a>
     */
    public Map<String, String> fullEnvironment(Map<String, String> endpoints, String region) {
        var full = new TreeMap<String, String>();
        full.put("LANG", "en_US.UTF-8");
        full.put("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
        full.put("TZ", ":UTC");
        full.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
        full.putAll(environment);
        full.putAll(endpoints);
        full.put("AWS_REGION", region);
        full.put("AWS_DEFAULT_REGION", region);
        full.put("AWS_LAMBDA_FUNCTION_NAME", name);
        full.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        full.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memoryMb));
        full.putAll(platform.logs().environment());
        full.put("AWS_LAMBDA_LOG_STREAM_NAME", LOG_STREAM);
        full.put("_HANDLER", handler);
        full.put("AWS_EXECUTION_ENV", "AWS_Lambda_java" + Runtime.version().feature());
        return full;
    }

    /** Returns the function with at least this many environments, unless a number is reserved. */
    FunctionDefinition withEnvironments(int number) {
        return reserved
                ? this
                : new FunctionDefinition(
                        name,
                        arn,
                        artifact,
                        handler,
                        environment,
                        timeout,
                        memoryMb,
                        Math.max(environments, number),
                        false,
                        snapStart,
                        deadLetterArn,
                        platform);
    }
}

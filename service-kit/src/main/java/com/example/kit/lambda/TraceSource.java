package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the X-Ray tracing header of an invocation. The first source that has one wins:
 *
 * <ol>
 *   <li>{@code Context.getXrayTraceId()}, which belongs to this invocation alone. An older runtime does not have this method.
 *   <li>The system property that the runtime sets before each invocation.
 *   <li>The environment variable, which a custom runtime may set.
 * </ol>
 *
 * <p>The last two belong to the process. They are not read where it serves several requests at once: there, no header is better
 * than that of another request.
 *
 * @param properties the system properties of a process that serves only this function
 * @param environment the environment variables of the function
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
 *     runtime environment variables</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-java-runtime.html">Java runtime for
 *     Lambda Managed Instances</a>
 */
record TraceSource(Function<String, @Nullable String> properties, Settings environment) {

    private static final String PROPERTY = "com.amazonaws.xray.traceHeader";
    private static final String VARIABLE = "_X_AMZN_TRACE_ID";

    /** From two on, Lambda's runtime uses several threads. */
    private static final Pattern SEVERAL = Pattern.compile("0*([2-9]|[1-9][0-9]+)");

    /** Returns the header, or null if the invocation is not traced. */
    @Nullable
    String header(Context context) {
        var ofProcess = isShared()
                ? Stream.<@Nullable String>empty()
                : Stream.of(
                        properties.apply(PROPERTY),
                        environment.optional(VARIABLE).orElse(null));
        return Stream.concat(Stream.of(ofInvocation(context)), ofProcess)
                .filter(header -> header != null && !header.isBlank())
                .findFirst()
                .orElse(null);
    }

    private boolean isShared() {
        return environment
                .optional("AWS_LAMBDA_MAX_CONCURRENCY")
                .filter(threads -> SEVERAL.matcher(threads).matches())
                .isPresent();
    }

    private static @Nullable String ofInvocation(Context context) {
        try {
            return context.getXrayTraceId();
        } catch (NoSuchMethodError olderRuntime) {
            return null;
        }
    }
}

package com.example.kit.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.example.kit.testing.FixedContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The trace of an invocation, under the runtimes that there are.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
 *     runtime environment variables</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Building a custom runtime: propagate the
 *     tracing header</a>
 */
class TraceSourceTest {

    private static final Map<String, String> PROPERTY = Map.of("com.amazonaws.xray.traceHeader", "Root=property");
    private static final Map<String, String> VARIABLE = Map.of("_X_AMZN_TRACE_ID", "Root=variable");

    @Test
    void theContextComesFirst() {
        assertThat(source(PROPERTY, VARIABLE).header(new FixedContext())).isEqualTo(FixedContext.TRACE);
    }

    @ParameterizedTest
    @CsvSource({"null", "''", "' '"})
    void thePropertyIsNext(String header) {
        assertThat(source(PROPERTY, VARIABLE).header(context(header))).isEqualTo("Root=property");
    }

    @Test
    void theVariableIsLast() {
        assertThat(source(Map.of(), VARIABLE).header(context("null"))).isEqualTo("Root=variable");
        assertThat(source(Map.of(), Map.of()).header(context("null"))).isNull();
    }

    /** The property of the process may be that of another request, so the invocation gets a trace of its own instead. */
    @ParameterizedTest
    @CsvSource({"2", "64", "0064", "10"})
    void inAnEnvironmentWithSeveralThreadsOnlyTheContextCounts(String threads) {
        var environment = new HashMap<>(VARIABLE);
        environment.put("AWS_LAMBDA_MAX_CONCURRENCY", threads);

        assertThat(source(PROPERTY, environment).header(context("null"))).isNull();
        assertThat(source(PROPERTY, environment).header(new FixedContext())).isEqualTo(FixedContext.TRACE);
    }

    /** As AWS's runtime reads the variable, which then uses one thread and sets the property. */
    @ParameterizedTest
    @CsvSource({"1", "0", "01", "many", "-2"})
    void anEnvironmentWithOneThreadHasTheProperty(String threads) {
        var environment = Map.of("AWS_LAMBDA_MAX_CONCURRENCY", threads);

        assertThat(source(PROPERTY, environment).header(context("null"))).isEqualTo("Root=property");
    }

    @Test
    void anOlderRuntimeHasNoSuchMethod() throws Exception {
        var loader = new OlderRuntime();
        var older = loader.loadClass(Context.class.getName());
        assertThat(older.getMethods()).noneMatch(method -> method.getName().equals("getXrayTraceId"));
        var settings = loader.loadClass(Settings.class.getName())
                .getMethod("of", Map.class)
                .invoke(null, VARIABLE);
        var constructor = loader.loadClass(TraceSource.class.getName()).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var source = constructor.newInstance((Function<String, @Nullable String>) PROPERTY::get, settings);
        var header = source.getClass().getDeclaredMethod("header", older);
        header.setAccessible(true);

        assertThat(header.invoke(
                        source,
                        Proxy.newProxyInstance(loader, new Class<?>[] {older}, (proxy, method, values) -> null)))
                .isEqualTo("Root=property");
    }

    /** A function that shares its process with others ignores the property, which belongs to none of them. */
    @Test
    void theHandlerReadsThePropertyOnlyIfItReadsTheProcess() {
        var environment = Map.of(
                "MAIN_CLASS", EchoApplication.class.getName(), "SPRING_CLOUD_FUNCTION_DEFINITION", "traceFunction");

        assertThat(traceSeenBy(new SpringFunctionHandler(environment, source(PROPERTY, environment))))
                .contains("Root=property");
        assertThat(traceSeenBy(new SpringFunctionHandler(environment))).doesNotContain("Root=property");
    }

    private static String traceSeenBy(SpringFunctionHandler handler) {
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)), answer, context("null"));
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static TraceSource source(Map<String, String> properties, Map<String, String> environment) {
        return new TraceSource(properties::get, Settings.of(environment));
    }

    /** @param header null if it is the word */
    private static Context context(String header) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, values) -> header.equals("null") ? null : header);
    }
}

package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.cloud.function.json.JacksonMapper;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.messaging.converter.ByteArrayMessageConverter;
import org.springframework.messaging.converter.CompositeMessageConverter;

/**
 * The Lambda handler of every function. It passes the event's bytes to one Spring Cloud Function and returns the bytes
 * of its result.
 *
 * <p>It deliberately does less than Spring's {@code FunctionInvoker}: the event is parsed once and never logged, a body
 * is never bound to a type implicitly, and only the template chooses the function, never a header. As in Spring,
 * {@code MAIN_CLASS} names the application and {@code SPRING_CLOUD_FUNCTION_DEFINITION} the function.
 */
public final class SpringFunctionHandler implements RequestStreamHandler {

    private final String definition;
    private final FunctionInvocationWrapper function;
    private final EventCodec codec;
    private final TraceSource traces;

    @SuppressWarnings("UnusedVariable") // only held, because CRaC keeps a weak reference to it
    private final @Nullable Object rehearsal;

    /** Called by Lambda. Only this constructor reads the environment and the properties of the process. */
    public SpringFunctionHandler() {
        this(System.getenv(), new TraceSource(System::getProperty, Settings.of(System.getenv())));
    }

    /** For runtimes with several functions in one JVM, whose system properties belong to none of them. */
    public SpringFunctionHandler(Map<String, String> environment) {
        this(environment, new TraceSource(name -> null, Settings.of(environment)));
    }

    SpringFunctionHandler(Map<String, String> environment, TraceSource traces) {
        this.traces = traces;
        this.definition = Settings.of(environment).functionName();
        var context = FunctionContext.start(environment);
        this.function = lookup(context, definition);
        this.codec = EventCodec.of(function);
        this.rehearsal = isRehearsed(environment, context)
                ? context.getBean(SnapshotHook.class).register(environment, context, SpringFunctionHandler::new)
                : null;
    }

    /** For the rehearsal, which replaces beans. */
    private SpringFunctionHandler(
            Map<String, String> environment, ApplicationContextInitializer<GenericApplicationContext> beans) {
        this.traces = new TraceSource(name -> null, Settings.of(environment));
        this.definition = Settings.of(environment).functionName();
        this.function = lookup(FunctionContext.start(environment, beans), definition);
        this.codec = EventCodec.of(function);
        this.rehearsal = null;
    }

    /**
     * Only a process whose snapshot will be taken rehearses. A function that is started on demand loads nothing of it.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">AWS_LAMBDA_INITIALIZATION_TYPE</a>
     */
    private static boolean isRehearsed(Map<String, String> environment, GenericApplicationContext context) {
        return "snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))
                && context.getEnvironment().getProperty("kit.rehearsal.enabled", Boolean.class, true);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        Invocation.serve(context, traces.header(context), () -> serve(event, answer));
    }

    private void serve(InputStream event, OutputStream answer) {
        try {
            codec.write(function.apply(codec.read(event)), answer);
        } catch (Throwable failure) {
            FailureLog.write("invocation failed", failure, FailedWork.invocation(definition));
            throw new FunctionFailed(definition + " failed: " + FailureRecord.chain(failure));
        }
    }

    private static FunctionInvocationWrapper lookup(GenericApplicationContext context, String definition) {
        if (!context.containsBean(definition)) {
            throw new IllegalStateException(
                    "there is no function %s: SPRING_CLOUD_FUNCTION_DEFINITION must be the name of a function class with a lower-case first letter"
                            .formatted(definition));
        }
        var function = context.getBean(definition);
        var catalog = new SimpleFunctionRegistry(
                DefaultConversionService.getSharedInstance(),
                new CompositeMessageConverter(List.of(new ByteArrayMessageConverter())),
                new JacksonMapper(new tools.jackson.databind.json.JsonMapper()));
        catalog.register(new FunctionRegistration<>(function, definition)
                .type(FunctionTypeUtils.discoverFunctionType(function, definition, context)));
        return catalog.lookup(definition);
    }
}

package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.cloud.function.json.JacksonMapper;
import org.springframework.context.ApplicationContext;
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

    /** Called by Lambda. Only this constructor reads the process environment. */
    public SpringFunctionHandler() {
        this(System.getenv());
    }

    /** For runtimes with several functions in one JVM. */
    public SpringFunctionHandler(Map<String, String> environment) {
        var settings = new Settings(environment);
        this.definition = settings.functionName();
        this.function = lookup(FunctionContext.start(application(settings), settings), definition);
        this.codec = EventCodec.of(function);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        Invocation.serve(context, () -> serve(event, answer));
    }

    private void serve(InputStream event, OutputStream answer) {
        try {
            codec.write(function.apply(codec.read(event)), answer);
        } catch (Throwable failure) {
            FailureLog.write("invocation failed", failure, FailedWork.invocation(definition));
            throw new FunctionFailed(definition + " failed: " + FailureRecord.chain(failure));
        }
    }

    @SuppressWarnings("unchecked")
    private static ApplicationContextInitializer<GenericApplicationContext> application(Settings settings) {
        var mainClass = settings.require("MAIN_CLASS");
        try {
            return (ApplicationContextInitializer<GenericApplicationContext>)
                    BeanUtils.instantiateClass(Class.forName(mainClass));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("MAIN_CLASS %s is not in this package".formatted(mainClass), e);
        }
    }

    private static FunctionInvocationWrapper lookup(ApplicationContext context, String definition) {
        var catalog = new SimpleFunctionRegistry(
                DefaultConversionService.getSharedInstance(),
                new CompositeMessageConverter(List.of(new ByteArrayMessageConverter())),
                new JacksonMapper(new tools.jackson.databind.json.JsonMapper()));
        for (FunctionRegistration<?> registration :
                context.getBeansOfType(FunctionRegistration.class).values()) {
            catalog.register(registration);
        }
        FunctionInvocationWrapper found = catalog.lookup(definition);
        if (found == null) {
            throw new IllegalStateException(
                    "there is no function %s: SPRING_CLOUD_FUNCTION_DEFINITION has to be the name of a function class with a small first letter"
                            .formatted(definition));
        }
        return found;
    }
}

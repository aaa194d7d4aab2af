package com.example.kit.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.lambda.Settings;
import com.example.kit.lambda.SpringFunctionHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.BeanUtils;
import org.springframework.cloud.function.adapter.aws.AWSCompanionAutoConfiguration;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.messaging.converter.MessageConverter;
import org.springframework.util.ClassUtils;

/** The two handlers of a function: ours, which is deployed, and Spring Cloud Function's. Both must work. */
public enum Entry {

    /** {@link SpringFunctionHandler} */
    OURS {
        @Override
        RequestStreamHandler start(Map<String, String> environment) {
            return new SpringFunctionHandler(environment);
        }
    },

    /** {@link FunctionInvoker} of {@code spring-cloud-function-adapter-aws}. */
    SPRINGS {
        @Override
        RequestStreamHandler start(Map<String, String> environment) {
            System.setProperty("MAIN_CLASS", Application.class.getName());
            return ScopedValue.where(ENVIRONMENT, environment)
                    .call(() -> new FunctionInvoker(environment.get("SPRING_CLOUD_FUNCTION_DEFINITION")));
        }
    };

    private static final ScopedValue<Map<String, String>> ENVIRONMENT = ScopedValue.newInstance();

    private record Warm(Entry entry, Map<String, String> environment) {}

    private static final Map<Warm, RequestStreamHandler> WARM = new ConcurrentHashMap<>();

    /** Starts the function of an environment, and reuses it from the second time on, like a warm Lambda. */
    public RequestStreamHandler open(Map<String, String> environment) {
        return WARM.computeIfAbsent(new Warm(this, environment), cold -> start(environment));
    }

    abstract RequestStreamHandler start(Map<String, String> environment);

    /**
     * The application that {@link FunctionInvoker} starts instead of the service's: it has no settings to inject, and
     * in a context without configuration classes its converter for AWS's events has to be registered by hand.
     */
    public static final class Application implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            var settings = new Settings(ENVIRONMENT.get());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new SystemEnvironmentPropertySource(
                            "settings", new LinkedHashMap<>(settings.environment())));
            context.registerBean(Settings.class, () -> settings);
            context.registerBean(
                    MessageConverter.class,
                    () -> new AWSCompanionAutoConfiguration().awsTypesMessageConverter(context));
            service(settings).initialize(context);
        }

        @SuppressWarnings("unchecked")
        private static ApplicationContextInitializer<GenericApplicationContext> service(Settings settings) {
            var type = ClassUtils.resolveClassName(settings.require("MAIN_CLASS"), null);
            return (ApplicationContextInitializer<GenericApplicationContext>) BeanUtils.instantiateClass(type);
        }
    }
}

package com.example.kit.lambda;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

/** Tells a developer who starts a service's {@code main}, rather than a function, how its functions are called. */
final class FunctionOverview implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var context = event.getApplicationContext();
        if (!context.getEnvironment().containsProperty("SPRING_CLOUD_FUNCTION_DEFINITION")) {
            LoggerFactory.getLogger(FunctionOverview.class)
                    .info(
                            "started without a function, because SPRING_CLOUD_FUNCTION_DEFINITION is not set. Functions: {}. Run them with ./run, or call one in a test with SpringFunctionHandler",
                            String.join(", ", functions(context)));
        }
    }

    private static String[] functions(ApplicationContext context) {
        return Stream.of(Function.class, Consumer.class)
                .flatMap(type -> Stream.of(context.getBeanNamesForType(type, true, false)))
                .filter(name -> name.endsWith("Function"))
                .sorted()
                .toArray(String[]::new);
    }
}

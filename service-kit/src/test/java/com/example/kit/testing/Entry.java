package com.example.kit.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.lambda.SpringFunctionHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

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
            System.setProperty("MAIN_CLASS", environment.get("MAIN_CLASS"));
            return ScopedValue.where(ProcessEnvironment.VARIABLES, environment).call(FunctionInvoker::new);
        }
    };

    private record Warm(Entry entry, Map<String, String> environment) {}

    private static final Map<Warm, RequestStreamHandler> WARM = new ConcurrentHashMap<>();

    /** Starts the function of an environment, and reuses it from the second time on, like a warm Lambda. */
    public RequestStreamHandler open(Map<String, String> environment) {
        return WARM.computeIfAbsent(new Warm(this, environment), cold -> start(environment));
    }

    /** Starts the function of an environment, each time. */
    public RequestStreamHandler cold(Map<String, String> environment) {
        return start(environment);
    }

    abstract RequestStreamHandler start(Map<String, String> environment);
}

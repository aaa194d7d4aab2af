package com.example.local.threads.environment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Every function of a service in one process, so that 22 of them need three starts: the function of a request is the one whose
 * ARN was invoked. Each is created by the handler of the service, with settings of its own.
 */
public final class EveryFunction implements RequestStreamHandler {

    private final Map<String, RequestStreamHandler> functions = new HashMap<>();

    /** Called by Lambda's runtime. */
    public EveryFunction() throws ReflectiveOperationException {
        var handler = Class.forName("com.example.kit.lambda.SpringFunctionHandler")
                .asSubclass(RequestStreamHandler.class)
                .getConstructor(Map.class);
        for (var function : System.getenv("EVERY_FUNCTION").split(",", -1)) {
            var environment = new HashMap<>(System.getenv());
            environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
            environment.put("AWS_LAMBDA_FUNCTION_NAME", function);
            functions.put(function, handler.newInstance(environment));
        }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var arn = context.getInvokedFunctionArn();
        functions.get(arn.substring(arn.lastIndexOf(':') + 1)).handleRequest(event, answer, context);
    }
}

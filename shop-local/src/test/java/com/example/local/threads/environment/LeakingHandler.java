package com.example.local.threads.environment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;

/**
 * The handler of a service with the {@link Leak} that the invoked alias names. Between writing and reading, a request waits for
 * another one, so that they cross without luck.
 */
public final class LeakingHandler implements RequestStreamHandler {

    private static final Map<String, String> METRICS = new ConcurrentHashMap<>();

    private static volatile String trace = "";
    private static volatile String lastRequest = "";

    private final CyclicBarrier pair = new CyclicBarrier(2);
    private final RequestStreamHandler handler;
    private volatile byte[] event = {};

    /** Called by Lambda's runtime. */
    public LeakingHandler() throws ReflectiveOperationException {
        this.handler = Class.forName("com.example.kit.lambda.SpringFunctionHandler")
                .asSubclass(RequestStreamHandler.class)
                .getConstructor()
                .newInstance();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream answer, Context context) throws IOException {
        var arn = context.getInvokedFunctionArn();
        switch (Leak.valueOf(arn.substring(arn.lastIndexOf(':') + 1))) {
            case FIELD -> {
                event = in.readAllBytes();
                awaitAnother();
                handler.handleRequest(new ByteArrayInputStream(event), answer, context);
            }
            case TRACE -> {
                trace = context.getXrayTraceId();
                awaitAnother();
                handler.handleRequest(in, answer, withSharedTrace(context));
            }
            case METRICS -> {
                METRICS.put("requestId", context.getAwsRequestId());
                awaitAnother();
                System.out.printf(
                        "{\"_aws\":{},\"traceId\":\"%s\",\"requestId\":\"%s\"}%n",
                        context.getXrayTraceId(), METRICS.get("requestId"));
                handler.handleRequest(in, answer, context);
            }
            case LAST_REQUEST -> {
                lastRequest = context.getAwsRequestId();
                awaitAnother();
                System.out.printf("{\"_aws\":{},\"requestId\":\"%s\"}%n", lastRequest);
                handler.handleRequest(in, answer, context);
            }
            case MDC -> {
                if (MDC.get("requestId") == null) {
                    MDC.put("requestId", context.getAwsRequestId());
                }
                handler.handleRequest(in, answer, context);
            }
        }
    }

    private void awaitAnother() {
        try {
            pair.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("no other request came", e);
        }
    }

    private static Context withSharedTrace(Context context) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("getXrayTraceId") ? trace : method.invoke(context, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

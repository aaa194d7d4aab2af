package com.example.simulation.process;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * How a shop is broken on purpose: by changing the requests of its functions, their beans, or the functions themselves.
 *
 * @param function what becomes of each function
 */
public record Mutation(
        List<ExecutionInterceptor> interceptors, BeanPostProcessor beans, UnaryOperator<LambdaFunction> function) {

    /** What Lambda sees of a function: bytes in, bytes out. */
    @FunctionalInterface
    public interface LambdaFunction {
        byte[] invoke(String name, byte[] event);
    }

    private static final BeanPostProcessor AS_THEY_ARE = new BeanPostProcessor() {};

    /** The shop as it is. */
    public static Mutation none() {
        return new Mutation(List.of(), AS_THEY_ARE, function -> function);
    }

    public static Mutation ofRequests(ExecutionInterceptor interceptor) {
        return new Mutation(List.of(interceptor), AS_THEY_ARE, function -> function);
    }

    public static Mutation ofBeans(BeanPostProcessor beans) {
        return new Mutation(List.of(), beans, function -> function);
    }

    public static Mutation ofFunctions(UnaryOperator<LambdaFunction> function) {
        return new Mutation(List.of(), AS_THEY_ARE, function);
    }
}

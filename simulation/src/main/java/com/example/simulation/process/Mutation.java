package com.example.simulation.process;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Breaks the shop on purpose: changes the requests of its functions, their beans, the functions themselves, or what an
 * operator does.
 *
 * @param function what becomes of each function
 * @param operator what lies between an operator's command and the network
 */
public record Mutation(
        List<ExecutionInterceptor> interceptors,
        BeanPostProcessor beans,
        UnaryOperator<LambdaFunction> function,
        UnaryOperator<Network> operator) {

    /** A function as Lambda sees it: bytes in, bytes out. */
    @FunctionalInterface
    public interface LambdaFunction {
        byte[] invoke(String name, byte[] event);
    }

    private static final BeanPostProcessor AS_THEY_ARE = new BeanPostProcessor() {};

    /** The shop as it is. */
    public static Mutation none() {
        return new Mutation(List.of(), AS_THEY_ARE, function -> function, network -> network);
    }

    public static Mutation ofRequests(ExecutionInterceptor interceptor) {
        return new Mutation(List.of(interceptor), AS_THEY_ARE, function -> function, network -> network);
    }

    public static Mutation ofBeans(BeanPostProcessor beans) {
        return new Mutation(List.of(), beans, function -> function, network -> network);
    }

    public static Mutation ofFunctions(UnaryOperator<LambdaFunction> function) {
        return new Mutation(List.of(), AS_THEY_ARE, function, network -> network);
    }

    public static Mutation ofOperator(UnaryOperator<Network> operator) {
        return new Mutation(List.of(), AS_THEY_ARE, function -> function, operator);
    }
}

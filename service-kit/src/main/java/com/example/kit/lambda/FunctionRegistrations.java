package com.example.kit.lambda;

import java.beans.Introspector;
import java.util.function.Function;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.core.env.Environment;

/**
 * Registers a service's functions with Spring Cloud Function, each under its class name with a lower-case first letter.
 *
 * <p>Only the function that {@code spring.cloud.function.definition} names becomes a bean, so that a Lambda creates no
 * beans of other functions.
 */
public final class FunctionRegistrations {

    private final BeanRegistry registry;
    private final Environment environment;

    public FunctionRegistrations(BeanRegistry registry, Environment environment) {
        this.registry = registry;
        this.environment = environment;
    }

    /** Returns the name of a function class, for example {@code placeOrderFunction} for {@code PlaceOrderFunction}. */
    public static String nameOf(Class<?> function) {
        return Introspector.decapitalize(function.getSimpleName());
    }

    public <F> FunctionRegistrations add(Class<F> type, Function<SupplierContext, F> make) {
        var name = nameOf(type);
        if (name.equals(environment.getProperty("spring.cloud.function.definition"))) {
            registry.registerBean(
                    FunctionRegistrations.<F>registrationOf(),
                    bean -> bean.supplier(context -> new FunctionRegistration<>(make.apply(context), name)
                            .type(FunctionTypeUtils.discoverFunctionTypeFromClass(type))));
        }
        return this;
    }

    @SuppressWarnings("unchecked") // a class literal has no type argument
    private static <F> Class<FunctionRegistration<F>> registrationOf() {
        return (Class<FunctionRegistration<F>>) (Class<?>) FunctionRegistration.class;
    }
}

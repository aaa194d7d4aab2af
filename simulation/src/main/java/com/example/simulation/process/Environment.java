package com.example.simulation.process;

import com.example.kit.aws.BackgroundTimer;
import com.example.kit.aws.Clients;
import com.example.kit.aws.Pause;
import com.example.kit.http.AccessTokens;
import com.example.kit.lambda.Settings;
import com.example.kit.tracing.Tracing;
import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.FunctionDefinition;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * One execution environment of one function: the service's own beans around simulated time, chance and network. A
 * restart creates every bean again, so that no state of a process outlives it.
 */
public final class Environment {

    private final String name;
    private final GenericApplicationContext context;
    private Incarnation incarnation;
    private @Nullable Object function;

    Environment(FunctionDefinition definition, Cloud cloud, Network network, Mutation mutation) {
        this.name = definition.name();
        this.incarnation = new Incarnation(name);
        this.context = context(definition, cloud, network, mutation);
    }

    private GenericApplicationContext context(
            FunctionDefinition definition, Cloud cloud, Network network, Mutation mutation) {
        var made = new GenericApplicationContext();
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource("settings", new LinkedHashMap<>(definition.environment())));
        made.setEnvironment(environment);
        var customizer =
                new SimulatedClients(new Wire(() -> incarnation, network), cloud.clock(), mutation.interceptors());
        // The SDK's clients remember nothing between two calls, and take long to make.
        var clients = new Clients(new Settings(definition.environment()), new Untraced(), customizer);
        offer(made, Settings.class, () -> new Settings(definition.environment()));
        offer(made, Clock.class, cloud::clock);
        offer(made, SecureRandom.class, cloud::chance);
        offer(made, Tracing.class, Untraced::new);
        offer(made, AccessTokens.class, () -> Issuer.verifier(definition.environment()));
        offer(made, Clients.class, () -> clients);
        // On the virtual clock no thread waits; what is due is done when it is asked for.
        offer(made, BackgroundTimer.class, () -> (delay, work) -> {});
        offer(made, Pause.class, () -> attempt -> cloud.clock().advance(Duration.ofMillis(100)));
        application(definition).initialize(made);
        made.getBeanFactory().addBeanPostProcessor(mutation.beans());
        made.refresh();
        return made;
    }

    /** Preferred to the service's own bean of the type. */
    private static <T> void offer(GenericApplicationContext context, Class<T> type, Supplier<T> supplier) {
        context.registerBean("simulated" + type.getSimpleName(), type, supplier, bean -> {
            bean.setPrimary(true);
            bean.setLazyInit(true);
        });
    }

    @SuppressWarnings("unchecked") // every MAIN_CLASS is one
    private static ApplicationContextInitializer<GenericApplicationContext> application(FunctionDefinition definition) {
        try {
            var mainClass = Class.forName(definition.environment().get("MAIN_CLASS"));
            return (ApplicationContextInitializer<GenericApplicationContext>) BeanUtils.instantiateClass(mainClass);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the services have no such application", e);
        }
    }

    /** Bytes in, bytes out, as Lambda's runtime calls it. */
    @SuppressWarnings("unchecked") // the event is of the type the function declares
    byte[] invoke(byte[] event) {
        if (function == null) {
            function = context.getBean(FunctionRegistration.class).getTarget();
        }
        var type = FunctionTypeUtils.discoverFunctionTypeFromClass(function.getClass());
        var read = EventTypes.read(FunctionTypeUtils.getRawType(FunctionTypeUtils.getInputType(type)), event);
        if (function instanceof Consumer<?> consumer) {
            ((Consumer<Object>) consumer).accept(read);
            return new byte[0];
        }
        return EventTypes.write(((Function<Object, Object>) function).apply(read));
    }

    /** A new process: every bean is made again when it is asked for. */
    void restart() {
        if (function == null) {
            return;
        }
        incarnation = new Incarnation(name);
        function = null;
        ((DefaultListableBeanFactory) context.getBeanFactory()).destroySingletons();
    }
}

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
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One execution environment of one function: the service's own beans around simulated time, chance and network. A
 * restart creates every bean again, so that no state of a process outlives it.
 */
public final class Environment {

    private final FunctionDefinition definition;
    private final GenericApplicationContext context;
    private final List<String> states;
    private Incarnation incarnation;
    private @Nullable Object function;

    Environment(FunctionDefinition definition, Cloud cloud, Network network, Mutation mutation) {
        this.definition = definition;
        this.incarnation = new Incarnation(definition.name());
        this.context = context(definition, cloud, network, mutation);
        this.states = states(context.getDefaultListableBeanFactory());
    }

    private GenericApplicationContext context(
            FunctionDefinition definition, Cloud cloud, Network network, Mutation mutation) {
        var settings = Settings.of(definition.environment());
        var customizer =
                new SimulatedClients(new Wire(() -> incarnation, network), cloud.clock(), mutation.interceptors());
        // The SDK's clients remember nothing between two calls, and take long to make.
        var clients = new Clients(settings, new Untraced(), customizer);
        return Applications.start(definition.environment(), context -> {
            offer(context, Settings.class, () -> settings);
            offer(context, Clock.class, cloud::clock);
            offer(context, SecureRandom.class, cloud::chance);
            offer(context, Tracing.class, Untraced::new);
            offer(context, AccessTokens.class, () -> Issuer.verifier(definition.environment()));
            offer(context, Clients.class, () -> clients);
            // On the virtual clock no thread waits; what is due is done when it is asked for.
            offer(context, BackgroundTimer.class, () -> (delay, work) -> {});
            offer(context, Pause.class, () -> attempt -> cloud.clock().advance(Duration.ofMillis(100)));
            context.getBeanFactory().addBeanPostProcessor(mutation.beans());
        });
    }

    /** Makes the kit's own bean of this type step back. */
    private static <T> void offer(GenericApplicationContext context, Class<T> type, Supplier<T> supplier) {
        context.registerBean("simulated" + type.getSimpleName(), type, supplier, bean -> bean.setLazyInit(true));
    }

    /** Bytes in, bytes out, as Lambda's runtime calls it. */
    @SuppressWarnings("unchecked") // the event is of the type the function declares
    byte[] invoke(byte[] event) {
        if (function == null) {
            function = context.getBean(context.getBean(Settings.class).functionName());
        }
        var type = FunctionTypeUtils.discoverFunctionTypeFromClass(function.getClass());
        var read = EventTypes.read(FunctionTypeUtils.getRawType(FunctionTypeUtils.getInputType(type)), event);
        if (function instanceof Consumer<?> consumer) {
            ((Consumer<Object>) consumer).accept(read);
            return new byte[0];
        }
        return EventTypes.write(((Function<Object, Object>) function).apply(read));
    }

    /** A new process: every bean is made again when it is asked for, except settings, which never change. */
    void restart() {
        if (function == null) {
            return;
        }
        incarnation = new Incarnation(definition.name());
        function = null;
        states.forEach(context.getDefaultListableBeanFactory()::destroySingleton);
    }

    /** The beans that may have a state. */
    private static List<String> states(DefaultListableBeanFactory beans) {
        return Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> beans.getBeanDefinition(name).getRole() == BeanDefinition.ROLE_APPLICATION)
                .filter(name -> beans.findAnnotationOnBean(name, ConfigurationProperties.class) == null)
                .toList();
    }
}

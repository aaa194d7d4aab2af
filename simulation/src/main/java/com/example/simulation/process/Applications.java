package com.example.simulation.process;

import com.example.kit.lambda.FunctionContext;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/**
 * The services' Spring applications. Each is started once for a function. After that its bean definitions are copied, because
 * to find them takes longer than to simulate a flow.
 */
final class Applications {

    private static final Map<Map<String, String>, GenericApplicationContext> STARTED = new HashMap<>();

    private Applications() {}

    /**
     * Starts the application of a function.
     *
     * @param beans beans of the simulation, to which the kit's own step back
     */
    static GenericApplicationContext start(
            Map<String, String> environment, ApplicationContextInitializer<GenericApplicationContext> beans) {
        var found = started(environment, beans);
        var context = new GenericApplicationContext();
        context.setEnvironment(found.getEnvironment());
        copy(found.getDefaultListableBeanFactory(), context.getDefaultListableBeanFactory());
        beans.initialize(context);
        context.refresh();
        return context;
    }

    /** One at a time: Spring Boot sets up logging in static fields. */
    private static synchronized GenericApplicationContext started(
            Map<String, String> environment, ApplicationContextInitializer<GenericApplicationContext> beans) {
        return STARTED.computeIfAbsent(
                environment, variables -> FunctionContext.start(ConfigurationFiles.of(variables), beans));
    }

    private static void copy(DefaultListableBeanFactory from, DefaultListableBeanFactory to) {
        to.setConversionService(from.getConversionService());
        to.setAutowireCandidateResolver(new ContextAnnotationAutowireCandidateResolver());
        to.setDependencyComparator(AnnotationAwareOrderComparator.INSTANCE);
        for (var name : from.getBeanDefinitionNames()) {
            if (!name.equals(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME)) {
                var definition = (AbstractBeanDefinition) from.getBeanDefinition(name);
                to.registerBeanDefinition(name, definition.cloneBeanDefinition());
            }
        }
    }
}

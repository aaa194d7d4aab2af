package com.example.kit.lambda;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;

/** Starts the Spring Boot application of one function, as {@code MAIN_CLASS} names it. */
public final class FunctionContext {

    private FunctionContext() {}

    static GenericApplicationContext start(Map<String, String> environment) {
        return start(environment, context -> {});
    }

    /**
     * Starts the application with these environment variables instead of those of the process.
     *
     * @param beans registers beans of a runtime other than Lambda
     * @throws IllegalStateException if there is no such application
     */
    public static GenericApplicationContext start(
            Map<String, String> environment, ApplicationContextInitializer<GenericApplicationContext> beans) {
        var application = application(Settings.of(environment).require("MAIN_CLASS"));
        // Spring would read its factories with its own class loader, which may not have this service.
        var resources = new DefaultResourceLoader(ClassUtils.getDefaultClassLoader());
        var spring = new SpringApplication(resources, application);
        // Spring finds it on the stack otherwise, where it finds Lambda's runtime.
        spring.setMainApplicationClass(application);
        spring.setEnvironment(new FunctionEnvironment(environment));
        spring.addInitializers(beans);
        return (GenericApplicationContext) spring.run();
    }

    private static Class<?> application(String mainClass) {
        try {
            return Class.forName(mainClass);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "class %s, named by MAIN_CLASS, is not in the deployment package".formatted(mainClass), e);
        }
    }
}

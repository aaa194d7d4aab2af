package com.example.kit.lambda;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts Spring Boot for one function. Beans come only from registrars: nothing is scanned, no configuration class is
 * parsed, and only the beans that the function needs are created.
 */
final class FunctionContext {

    private FunctionContext() {}

    static ConfigurableApplicationContext start(
            ApplicationContextInitializer<GenericApplicationContext> application, Settings settings) {
        var spring = new RegistrarsOnly();
        spring.setApplicationContextFactory(type -> new GenericApplicationContext());
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(false);
        spring.setLazyInitialization(true);
        spring.setEnvironment(new FunctionEnvironment(settings));
        spring.addInitializers(new SettingsBean(settings), application);
        return spring.run();
    }

    private record SettingsBean(Settings settings) implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            context.registerBean(Settings.class, () -> settings);
        }
    }

    private static final class RegistrarsOnly extends SpringApplication {

        RegistrarsOnly() {
            super(FunctionContext.class);
        }

        @Override
        protected void load(ApplicationContext context, Object[] sources) {
            // There are no sources: a reader of annotated classes would cost time and find nothing.
        }
    }
}

package com.example.kit.packing.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An application with a bean for each condition that Spring AOT decides at packing. */
@SpringBootApplication(proxyBeanMethods = false)
public class SampleApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SampleApplication.class, arguments);
    }

    @Bean
    @Profile({"prod", "stage & eu"})
    StringBuilder forProfiles() {
        return new StringBuilder();
    }

    @Bean
    @ConditionalOnProperty(prefix = "sample", name = "discount")
    StringBuilder forAnyValue() {
        return new StringBuilder();
    }

    @Bean
    @ConditionalOnProperty(name = "sample.mode", havingValue = "fast", matchIfMissing = true)
    @ConditionalOnProperty("sample.level")
    StringBuilder forTwoProperties() {
        return new StringBuilder();
    }

    @Bean
    @ConditionalOnMissingBean
    List<String> unlessThereIsAnother() {
        return List.of();
    }

    /** A class with a condition. */
    @Component
    @ConditionalOnBooleanProperty("sample.preview")
    static class Preview {}

    @Component
    static class TickFunction implements Consumer<Map<String, Object>> {

        @Override
        public void accept(Map<String, Object> event) {}
    }
}

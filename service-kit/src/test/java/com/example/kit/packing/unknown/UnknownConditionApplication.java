package com.example.kit.packing.unknown;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;

/** An application with a condition that cannot be compared at start. */
@SpringBootApplication(proxyBeanMethods = false)
public class UnknownConditionApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(UnknownConditionApplication.class, arguments);
    }

    @Bean
    @ConditionalOnExpression("true")
    StringBuilder forAnExpression() {
        return new StringBuilder();
    }
}

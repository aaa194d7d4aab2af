package com.example.kit.lambda;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Functions as Spring Cloud Function's samples write them: of a body, and of a message. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class SampleFunctionsApplication {

    /** A body. */
    public record Order(@Nullable String name) {}

    @Bean
    Function<Order, Order> bodyFunction() {
        return order -> order;
    }

    @Bean
    Function<Message<String>, Message<String>> messageFunction() {
        return message -> MessageBuilder.withPayload(message.getPayload())
                .copyHeaders(message.getHeaders())
                .build();
    }

    @Bean
    Function<String, String> otherFunction() {
        return body -> "other";
    }
}

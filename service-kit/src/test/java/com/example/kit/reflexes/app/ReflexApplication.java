package com.example.kit.reflexes.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service as a Spring developer writes it: everything else is found. */
@SpringBootApplication(proxyBeanMethods = false)
public class ReflexApplication {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    }
}

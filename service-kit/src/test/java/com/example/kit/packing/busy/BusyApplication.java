package com.example.kit.packing.busy;

import org.springframework.aop.Advisor;
import org.springframework.aop.interceptor.SimpleTraceInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An application that listens to Spring's events and has an AOP advisor. */
@SpringBootApplication(proxyBeanMethods = false)
public class BusyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BusyApplication.class, arguments);
    }

    @Bean
    Advisor advisor() {
        return new DefaultPointcutAdvisor(new SimpleTraceInterceptor());
    }

    @Component
    static class Listener {

        @EventListener
        void isReady(ApplicationReadyEvent event) {}
    }
}

package com.example.kit.architecture;

import com.example.kit.lambda.Property;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Violations of the rules on Spring, one per class. */
final class CarelessBeans {

    @Component
    public static class PublicFunction implements Consumer<Map<String, Object>> {
        @Override
        public void accept(Map<String, Object> event) {}
    }

    static class ForgottenFunction implements Consumer<Map<String, Object>> {
        @Override
        public void accept(Map<String, Object> event) {}
    }

    @Component
    static class Nameless implements Function<String, String> {
        @Override
        public String apply(String event) {
            return event;
        }
    }

    @Configuration(proxyBeanMethods = false)
    public static class PublicConfiguration {}

    @Configuration(proxyBeanMethods = false)
    static class Settings {}

    @Configuration
    static class ProxiedConfiguration {}

    @SpringBootApplication
    static class ProxiedApplication {}

    @ConfigurationProperties("careless")
    static class Mutable {}

    @ConfigurationProperties("careless")
    record Unchecked(String table) {}

    @ConfigurationProperties("careless")
    record HalfChecked(String table, Set<String> clientIds) {
        HalfChecked {
            Property.require("careless.table", table);
        }
    }

    @ConfigurationProperties("careless")
    record Misnamed(String queueUrl) {
        Misnamed {
            Property.require("careless.queueUrl", queueUrl);
        }
    }

    static class Listens {
        @EventListener
        void on(ApplicationEvent event) {}
    }

    static class ListensByType implements ApplicationListener<ApplicationEvent> {
        @Override
        public void onApplicationEvent(ApplicationEvent event) {}
    }

    static class RunsLater {
        @Async
        void run() {}
    }

    @Async
    static class RunsLaterAsAWhole {}

    static class RunsAgain {
        @Scheduled(fixedRate = 1000)
        void run() {}
    }

    static class InjectsAField {
        @Autowired
        @Nullable
        String table;
    }

    static class InjectsASetting {
        @Value("${careless.table}")
        @Nullable
        String table;
    }

    static class InjectsByASetter {
        @Autowired
        void setTable(String table) {}
    }

    /** As it should be: no rule forbids it. */
    @Component
    static class CarefulFunction implements Consumer<Map<String, Object>> {
        @Override
        public void accept(Map<String, Object> event) {}
    }

    @Configuration(proxyBeanMethods = false)
    static class CarefulConfiguration {}

    @ConfigurationProperties("careful.tables")
    record CarefulProperties(String ordersTable, Set<String> clientIds) {
        CarefulProperties {
            Property.require("careful.tables.orders-table", ordersTable);
            Property.require("careful.tables.client-ids", clientIds);
        }
    }

    private CarelessBeans() {}
}

package com.example.inventory.adapter.outbox;

import com.example.kit.outbox.Outbox;
import com.example.kit.outbox.Outboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends events of stock on. A function names its outbox by the name of its constructor's parameter. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Outbox stockOutcomes(Outboxes outboxes, StockOutcomesProperties properties) {
        return outboxes.toQueue(properties.queueUrl());
    }

    @Bean
    Outbox stockEvents(Outboxes outboxes, EventsProperties properties) {
        return outboxes.toStream(properties.stream());
    }
}

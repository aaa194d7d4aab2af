package com.example.orders.adapter.outbox;

import com.example.kit.outbox.Outbox;
import com.example.kit.outbox.Outboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends events of orders on. A function names its outbox by the name of its constructor's parameter. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Outbox stockRequests(Outboxes outboxes, StockRequestsProperties properties) {
        return outboxes.toQueue(properties.queueUrl());
    }

    @Bean
    Outbox orderEvents(Outboxes outboxes, EventsProperties properties) {
        return outboxes.toStream(properties.stream());
    }
}

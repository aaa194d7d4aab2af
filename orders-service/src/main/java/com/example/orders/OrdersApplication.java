package com.example.orders;

import com.example.orders.domain.CancelOrder;
import com.example.orders.domain.CustomerKeys;
import com.example.orders.domain.ExpireOrders;
import com.example.orders.domain.GetOrder;
import com.example.orders.domain.OrderIds;
import com.example.orders.domain.Orders;
import com.example.orders.domain.PlaceOrder;
import com.example.orders.domain.Receipts;
import com.example.orders.domain.SettleOrder;
import com.example.orders.domain.audit.AuditNotes;
import com.example.orders.domain.audit.AuditOrders;
import com.example.orders.domain.audit.AuditedOrders;
import com.example.orders.domain.audit.Comparison;
import com.example.orders.domain.audit.StateTableComparison;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * The application of every function of this service. It creates the use cases, because the domain does not depend on Spring.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class OrdersApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OrdersApplication.class, arguments);
    }

    @Bean
    PlaceOrder placeOrder(Orders orders, CustomerKeys keys, OrderIds ids, Receipts receipts, Clock clock) {
        return new PlaceOrder(orders, keys, ids, receipts, clock);
    }

    @Bean
    GetOrder getOrder(Orders orders, CustomerKeys keys) {
        return new GetOrder(orders, keys);
    }

    @Bean
    CancelOrder cancelOrder(Orders orders, Clock clock) {
        return new CancelOrder(orders, clock);
    }

    @Bean
    SettleOrder settleOrder(Orders orders, Clock clock) {
        return new SettleOrder(orders, clock);
    }

    @Bean
    ExpireOrders expireOrders(Orders orders, Clock clock) {
        return new ExpireOrders(orders, clock);
    }

    @Bean
    AuditOrders auditOrders(
            Orders orders, AuditedOrders audited, AuditNotes notes, Comparison comparison, Clock clock) {
        return new AuditOrders(orders, audited, notes, comparison, clock);
    }

    @Bean
    Comparison comparison() {
        return new StateTableComparison();
    }
}

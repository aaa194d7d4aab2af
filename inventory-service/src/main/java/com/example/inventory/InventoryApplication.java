package com.example.inventory;

import com.example.inventory.domain.AdjustStock;
import com.example.inventory.domain.RemindHeld;
import com.example.inventory.domain.Reservations;
import com.example.inventory.domain.ReserveStock;
import com.example.inventory.domain.Stock;
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
public class InventoryApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(InventoryApplication.class, arguments);
    }

    @Bean
    ReserveStock reserveStock(Reservations reservations, Stock stock, Clock clock) {
        return new ReserveStock(reservations, stock, clock);
    }

    @Bean
    RemindHeld remindHeld(Reservations reservations, Clock clock) {
        return new RemindHeld(reservations, clock);
    }

    @Bean
    AdjustStock adjustStock(Stock stock, Clock clock) {
        return new AdjustStock(stock, clock);
    }
}

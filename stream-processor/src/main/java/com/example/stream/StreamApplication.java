package com.example.stream;

import com.example.stream.domain.ProjectSales;
import com.example.stream.domain.Sales;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * The application of every function of this service. It creates the use cases, because the domain does not depend on Spring.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class StreamApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StreamApplication.class, arguments);
    }

    @Bean
    ProjectSales projectSales(Sales sales) {
        return new ProjectSales(sales);
    }
}

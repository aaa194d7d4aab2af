package com.example.kit.packing.unconditional;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application without conditions. */
@SpringBootApplication(proxyBeanMethods = false)
public class UnconditionalApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(UnconditionalApplication.class, arguments);
    }
}

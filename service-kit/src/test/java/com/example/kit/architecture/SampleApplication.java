package com.example.kit.architecture;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A public class that the handler needs. */
@SpringBootApplication(proxyBeanMethods = false)
public class SampleApplication {}

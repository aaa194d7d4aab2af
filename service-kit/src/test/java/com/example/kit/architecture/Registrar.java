package com.example.kit.architecture;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** A public class that Spring needs. */
public final class Registrar implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {}
}

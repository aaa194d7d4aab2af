package com.example.simulation.deployment;

import java.util.Map;

/**
 * A function.
 *
 * @param name its class name
 */
public record FunctionDefinition(String name, Map<String, String> environment) {}

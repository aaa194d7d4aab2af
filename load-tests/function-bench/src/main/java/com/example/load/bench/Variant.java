package com.example.load.bench;

import java.util.Map;
import java.util.function.Supplier;
import stackrun.lambda.FunctionDefinition;

/**
 * A function that is measured.
 *
 * @param function handler and memory
 * @param environment the variables of its process, except for those of the Runtime API
 * @param events makes an event whose token is new
 */
record Variant(
        String name,
        String description,
        FunctionDefinition function,
        Map<String, String> environment,
        Deployment deployment,
        Supplier<Event> events) {}

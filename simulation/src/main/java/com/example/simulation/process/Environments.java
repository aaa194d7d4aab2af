package com.example.simulation.process;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Deployment;
import com.example.simulation.fault.Crash;
import com.example.simulation.process.Mutation.LambdaFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The execution environments of all functions; one serves one event at a time, so another is made where it is busy. */
public final class Environments {

    private final Deployment deployment;
    private final Cloud cloud;
    private final Network network;
    private final Mutation mutation;
    private final LambdaFunction function;
    private final Map<String, Deque<Environment>> idle = new LinkedHashMap<>();
    private final List<Environment> used = new ArrayList<>();

    public Environments(Deployment deployment, Cloud cloud, Network network, Mutation mutation) {
        this.deployment = deployment;
        this.cloud = cloud;
        this.network = network;
        this.mutation = mutation;
        this.function = mutation.function().apply(this::serve);
    }

    /** The result of an invocation. */
    public sealed interface Outcome {

        /** The function answered. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Answered(byte[] payload) implements Outcome {}

        /** The function failed, or its process ended. */
        record Failed(Throwable why) implements Outcome {}
    }

    public Outcome invoke(String name, byte[] event) {
        try {
            return new Outcome.Answered(function.invoke(name, event));
        } catch (Crash | Exception | StackOverflowError failure) {
            return new Outcome.Failed(failure);
        }
    }

    private byte[] serve(String name, byte[] event) {
        var free = idle.computeIfAbsent(name, any -> new ArrayDeque<>());
        var environment = free.isEmpty() ? make(name) : free.pop();
        try {
            return environment.invoke(event);
        } catch (Crash crash) {
            environment.restart();
            throw crash;
        } finally {
            free.push(environment);
        }
    }

    private Environment make(String name) {
        var made = new Environment(deployment.function(name), cloud, network, mutation);
        used.add(made);
        return made;
    }

    /** As if nothing had run yet. */
    public void restart() {
        used.forEach(Environment::restart);
    }
}

package com.example.simulation.load;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.deployment.Mapping;
import com.example.simulation.process.Mutation;
import com.example.simulation.world.OrderLine;
import com.example.simulation.world.Step;
import com.example.simulation.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The duration of each call of a function: the time measured for an order, divided among the calls that the simulator
 * counts for an order. Only functions that queues and streams feed take time; others take the simulator's millisecond.
 */
public record CallTimes(Deployment deployment, Measured measured) {

    private static final Duration OTHERS = Duration.ofMillis(1);

    /** All functions slower alike, so that so many orders a second are as many as can be decided. */
    public Function<String, Duration> slowedDownTo(double ordersPerSecond) {
        double slower = SagaRate.ordersPerSecond(deployment, measured) / ordersPerSecond;
        var calls = callsOfOneOrder();
        var times = deployment.mappings().stream()
                .map(Mapping::function)
                .collect(Collectors.toMap(
                        function -> function,
                        function ->
                                millis(slower * measured.millisPerOrder(function) / calls.getOrDefault(function, 1L))));
        return function -> times.getOrDefault(function, OTHERS);
    }

    private static Duration millis(double millis) {
        return Duration.ofNanos((long) (millis * 1e6));
    }

    private Map<String, Long> callsOfOneOrder() {
        var world = new World(deployment, Mutation.none());
        world.customer("manager", "stock-managers").add("TEA-GREEN", 490, 1);
        world.drainAll();
        int before = world.trace().steps().size();
        var _ = world.customer("alice").place("key", List.of(new OrderLine("TEA-GREEN", 1)));
        world.drainAll();
        return world.trace().steps().stream()
                .skip(before)
                .collect(Collectors.groupingBy(Step::process, Collectors.counting()));
    }
}

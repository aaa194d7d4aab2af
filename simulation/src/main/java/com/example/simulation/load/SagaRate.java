package com.example.simulation.load;

import com.example.simulation.deployment.Deployment;
import com.example.simulation.deployment.Mapping;

/**
 * Orders a stage can decide per second: the minimum over its queues, since they alone limit how many
 * invocations run at once. A stream's function gets up to a hundred records in one batch, and sends ten in one call.
 */
public final class SagaRate {

    private SagaRate() {}

    public static double ordersPerSecond(Deployment deployment, Measured measured) {
        return deployment.mappings().stream()
                .filter(Mapping.OfQueue.class::isInstance)
                .map(Mapping.OfQueue.class::cast)
                .mapToDouble(queue -> 1_000.0 * queue.concurrency() / measured.millisPerOrder(queue.function()))
                .min()
                .orElseThrow();
    }
}

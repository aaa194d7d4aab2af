package com.example.simulation.cost;

import tools.jackson.databind.JsonNode;

/**
 * Request units of DynamoDB.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Read and write operations</a>
 */
record Capacity(double read, double write) {

    static final Capacity NONE = new Capacity(0, 0);

    /** The price of a read that finds nothing. DynamoDB Local counts it as zero. */
    private static final double LEAST_READ = 0.5;

    /** Reads the {@code ConsumedCapacity} of an answer: one table's, or a list of them. */
    static Capacity of(String operation, JsonNode consumed) {
        if (consumed.isArray()) {
            return consumed.valueStream().map(each -> of(operation, each)).reduce(NONE, Capacity::plus);
        }
        double units = consumed.path("CapacityUnits").asDouble(0);
        return switch (operation) {
            case "GetItem", "BatchGetItem", "Query", "TransactGetItems" -> new Capacity(Math.max(units, LEAST_READ), 0);
            default -> new Capacity(0, units);
        };
    }

    Capacity plus(Capacity other) {
        return new Capacity(read + other.read, write + other.write);
    }
}

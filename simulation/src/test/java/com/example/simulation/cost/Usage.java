package com.example.simulation.cost;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The calls, units and invocations of one function.
 *
 * @param calls the number of calls of each operation, for example {@code DynamoDB GetItem}
 */
record Usage(long invocations, Map<String, Long> calls, Capacity capacity) {

    /** The usage of each function. */
    static Map<String, Usage> byFunction(List<String> invocations, List<RecordedCall> calls, DynamoDbReplay dynamoDb) {
        var usage = new TreeMap<String, Usage>();
        invocations.forEach(function -> usage.merge(function, new Usage(1, Map.of(), Capacity.NONE), Usage::plus));
        for (var call : calls) {
            var capacity = call.isToDynamoDb() ? dynamoDb.consumed(call) : Capacity.NONE;
            usage.merge(call.function(), new Usage(0, Map.of(call.operation(), 1L), capacity), Usage::plus);
        }
        return usage;
    }

    static Usage total(Map<String, Usage> usage) {
        return usage.values().stream().reduce(new Usage(0, Map.of(), Capacity.NONE), Usage::plus);
    }

    /** The number of calls of a service, or of one of its operations. */
    long calls(String prefix) {
        return calls.entrySet().stream()
                .filter(each -> (each.getKey() + " ").startsWith(prefix + " "))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Usage plus(Usage other) {
        var sum = new TreeMap<>(calls);
        other.calls.forEach((operation, count) -> sum.merge(operation, count, Long::sum));
        return new Usage(invocations + other.invocations, sum, capacity.plus(other.capacity));
    }

    /** One line for each kind of thing that is paid for. */
    static String text(Map<String, Usage> usage) {
        return usage.entrySet().stream()
                .map(each -> "%s\n%s".formatted(each.getKey(), each.getValue().lines()))
                .collect(Collectors.joining());
    }

    private String lines() {
        var lines = new StringBuilder("    invocations %s\n".formatted(invocations));
        calls.forEach((operation, count) -> lines.append("    %s %s\n".formatted(operation, count)));
        if (!capacity.equals(Capacity.NONE)) {
            lines.append("    read units %s, write units %s\n".formatted(capacity.read(), capacity.write()));
        }
        return lines.toString();
    }
}

package com.example.local.threads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of a run, each with the number of its canary. Every eighth is denied by the services that it calls, so that
 * failures are logged too.
 */
final class Requests {

    private static final int DENIED_EVERY = 8;

    private final List<String> functions = new ArrayList<>();
    private final Map<String, List<Integer>> numbers = new LinkedHashMap<>();

    /** Adds requests of a function after those that there are. */
    void add(String function, int count) {
        for (int i = 0; i < count; i++) {
            numbers.computeIfAbsent(function, any -> new ArrayList<>()).add(functions.size());
            functions.add(function);
        }
    }

    int size() {
        return functions.size();
    }

    String function(int number) {
        return functions.get(number);
    }

    boolean denied(int number) {
        return number % DENIED_EVERY == 0;
    }

    List<Integer> of(String function) {
        return numbers.getOrDefault(function, List.of());
    }

    List<Integer> of(String function, boolean denied) {
        return of(function).stream().filter(number -> denied(number) == denied).toList();
    }
}

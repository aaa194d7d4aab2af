package com.example.simulation.model.entity;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** Compares predicted objects with actual ones. */
public final class Differences {

    private Differences() {}

    /** Returns one sentence for each member in which two objects differ. */
    public static List<String> between(
            String what, SortedMap<String, Object> predicted, SortedMap<String, Object> actual) {
        if (predicted.equals(actual)) {
            return List.of();
        }
        var names = new TreeSet<>(predicted.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .filter(name -> !String.valueOf(predicted.get(name)).equals(String.valueOf(actual.get(name))))
                .map(name ->
                        "%s: %s is %s, predicted was %s".formatted(what, name, actual.get(name), predicted.get(name)))
                .toList();
    }
}

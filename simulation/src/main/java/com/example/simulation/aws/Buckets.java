package com.example.simulation.aws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Objects by bucket and key. */
public final class Buckets {

    private final Map<String, TreeMap<String, byte[]>> objects = new LinkedHashMap<>();

    public Map<String, byte[]> in(String bucket) {
        return objects.getOrDefault(bucket, new TreeMap<>());
    }

    public void put(String bucket, String key, byte[] content) {
        objects.computeIfAbsent(bucket, name -> new TreeMap<>()).put(key, content);
    }

    public void delete(String bucket, String key) {
        objects.computeIfAbsent(bucket, name -> new TreeMap<>()).remove(key);
    }

    Map<String, Map<String, byte[]>> snapshot() {
        var copy = new LinkedHashMap<String, Map<String, byte[]>>();
        objects.forEach((bucket, held) -> copy.put(bucket, new TreeMap<>(held)));
        return copy;
    }

    void restore(Map<String, Map<String, byte[]>> snapshot) {
        objects.clear();
        snapshot.forEach((bucket, held) -> objects.put(bucket, new TreeMap<>(held)));
    }
}

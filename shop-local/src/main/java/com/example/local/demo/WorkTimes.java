package com.example.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import stackrun.lambda.Lambda;
import tools.jackson.databind.json.JsonMapper;

/** Measures the time per record of functions that process queues and streams. */
final class WorkTimes {

    private final Map<String, List<WorkSample>> samples = new HashMap<>();

    /** Starts to measure invocations. */
    static WorkTimes of(Lambda lambda) {
        var times = new WorkTimes();
        lambda.whenServed((function, event, took) -> times.add(
                function.environment().getOrDefault("SPRING_CLOUD_FUNCTION_DEFINITION", function.name()), event, took));
        return times;
    }

    private void add(String function, byte[] event, Duration took) {
        int records = JsonMapper.shared().readTree(event).path("Records").size();
        if (records > 0) {
            synchronized (samples) {
                samples.computeIfAbsent(function, name -> new ArrayList<>()).add(new WorkSample(records, took));
            }
        }
    }

    /** Returns the results by the name of the function's bean. */
    SortedMap<String, Work> all() {
        var all = new TreeMap<String, Work>();
        synchronized (samples) {
            samples.forEach((function, each) -> all.put(function, work(each)));
        }
        return all;
    }

    private static Work work(List<WorkSample> samples) {
        var median = Percentiles.of(
                        samples.stream().map(WorkSample::msPerRecord).toList())
                .p50();
        return new Work(samples.stream().mapToInt(WorkSample::records).sum(), median);
    }
}

package com.example.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import stackrun.lambda.Lambda;
import tools.jackson.databind.json.JsonMapper;

/** Measures how long functions that are fed by queues and streams work on each record. */
final class WorkTimes {

    /**
     * The work of one function.
     *
     * @param records how many it was given, those that came again included
     * @param msPerRecord the median over its invocations, cold starts and waiting excluded
     */
    public record Work(
            int records, @JsonProperty("ms_per_record") double msPerRecord) {}

    private record Sample(int records, Duration took) {

        double msPerRecord() {
            return took.toNanos() / 1e6 / records;
        }
    }

    private final Map<String, List<Sample>> samples = new HashMap<>();

    /** Measures each invocation from now on. */
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
                samples.computeIfAbsent(function, name -> new ArrayList<>()).add(new Sample(records, took));
            }
        }
    }

    /** By the name of the function's bean. */
    SortedMap<String, Work> all() {
        var all = new TreeMap<String, Work>();
        synchronized (samples) {
            samples.forEach((function, each) -> all.put(function, work(each)));
        }
        return all;
    }

    private static Work work(List<Sample> samples) {
        var median = Percentiles.of(samples.stream().map(Sample::msPerRecord).toList())
                .p50();
        return new Work(samples.stream().mapToInt(Sample::records).sum(), median);
    }
}

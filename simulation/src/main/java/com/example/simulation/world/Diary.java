package com.example.simulation.world;

import java.util.ArrayList;
import java.util.List;

/** Everything that came into a world from outside, and every answer that left it. */
public record Diary(List<Request> requests, List<Observation> observations, List<Firing> firings) {

    static Diary empty() {
        return new Diary(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Diary copy() {
        return new Diary(new ArrayList<>(requests), new ArrayList<>(observations), new ArrayList<>(firings));
    }
}

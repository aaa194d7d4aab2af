package com.example.simulation.world;

import java.time.Instant;

/** A schedule that invoked its function. */
public record Firing(String function, Instant at) {}

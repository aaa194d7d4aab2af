package com.example.simulation.model.entity;

import java.time.Instant;

/** A status and the time at which an order reached it. */
public record Reached(String status, Instant at) {}

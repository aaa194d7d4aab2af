package com.example.simulation.model;

import java.time.Instant;

/** A status, and when an order came to it. */
record Reached(String status, Instant at) {}

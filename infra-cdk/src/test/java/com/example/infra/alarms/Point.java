package com.example.infra.alarms;

/** One value that a service publishes. */
public record Point(Series series, double value) {}

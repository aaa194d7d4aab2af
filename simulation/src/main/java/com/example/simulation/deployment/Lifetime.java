package com.example.simulation.deployment;

import java.time.Duration;

/**
 * The lifetime of objects in a bucket that deletes them.
 *
 * @param prefix how the keys of the objects begin; empty where it is all of them
 */
public record Lifetime(String bucket, String prefix, Duration duration) {}

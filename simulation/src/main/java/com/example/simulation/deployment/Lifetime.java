package com.example.simulation.deployment;

import java.time.Duration;

/**
 * How long objects stay in a bucket that deletes them.
 *
 * @param prefix how the keys of the objects begin; empty where it is all of them
 */
public record Lifetime(String bucket, String prefix, Duration duration) {}

package com.example.local.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * A function that is called again and again.
 *
 * @param input the event; empty for the one EventBridge makes
 * @param retries how often a failed call is tried again
 */
public record Schedule(String name, String functionArn, Duration every, Optional<String> input, int retries) {}

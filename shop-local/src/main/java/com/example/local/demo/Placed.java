package com.example.local.demo;

/**
 * An order the API has acknowledged.
 *
 * @param millis how long the answer took
 */
public record Placed(String orderId, double millis) {}

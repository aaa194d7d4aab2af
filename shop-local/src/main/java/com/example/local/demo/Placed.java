package com.example.local.demo;

/**
 * An order that the API has acknowledged.
 *
 * @param millis the time until the answer, in milliseconds
 */
public record Placed(String orderId, double millis) {}

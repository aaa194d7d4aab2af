package com.example.simulation.model.entity;

/** The contents of an idempotency record: the order that it created and the answer that it repeats. */
public record IdempotencyRecord(String orderId, long keyVersion, long ttl, String body) {}

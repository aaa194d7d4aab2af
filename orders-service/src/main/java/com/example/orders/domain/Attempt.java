package com.example.orders.domain;

/**
 * One attempt to place an order under an idempotency key.
 *
 * @param id identifies this attempt, so that it recognises its own record if the first response was lost
 * @param key the idempotency key, unique for customer and operation
 * @param fingerprint equal for equal requests, and reveals nothing about them
 * @param tenant groups the messages of one customer in queues, and reveals nothing about the customer
 * @param receipt given to the customer now and for every retry of the same request
 */
public record Attempt(String id, String key, String fingerprint, String tenant, Receipt receipt) {}

package com.example.orders.domain;

/**
 * One attempt to place an order under an idempotency key.
 *
 * @param id names this attempt, so that it recognises its own traces after a lost answer
 * @param key the customer's key, scoped to customer and operation
 * @param fingerprint tells the same request from another without revealing it
 * @param tenant names the customer to queues, without revealing who it is
 * @param receipt given to the customer now and for every retry of the same request
 */
public record Attempt(String id, String key, String fingerprint, String tenant, Receipt receipt) {}

package com.example.orders.domain;

/**
 * The text that a customer gets for a placed order. It is stored with the order, so that every retry of the same request
 * gets the same text. The domain passes it on and never reads it.
 *
 * @param text contains no contact, since it is stored unencrypted
 */
public record Receipt(OrderId order, String text) {}

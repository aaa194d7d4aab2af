package com.example.orders.domain;

/**
 * What the customer was told when the order was placed, to be told again word for word.
 *
 * @param body JSON without contact
 */
public record Answer(int status, String location, String body) {}

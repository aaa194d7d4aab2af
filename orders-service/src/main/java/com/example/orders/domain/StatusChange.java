package com.example.orders.domain;

import java.time.Instant;

/** The time at which an order reached a status. */
public record StatusChange(Status status, Instant at) {}

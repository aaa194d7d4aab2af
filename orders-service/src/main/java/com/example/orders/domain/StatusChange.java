package com.example.orders.domain;

import java.time.Instant;

/** When an order came to a status. */
public record StatusChange(Status status, Instant at) {}

package com.example.local.demo;

import java.time.Instant;

/**
 * An order as its item stores it.
 *
 * @param decidedAt time of its second status, or of its placement while it is pending
 */
public record OrderRow(String id, String status, long version, long total, Instant placedAt, Instant decidedAt) {}

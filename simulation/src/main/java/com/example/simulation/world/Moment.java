package com.example.simulation.world;

import java.time.Instant;

/**
 * A point between two writes.
 *
 * @param orders how many changes the table of orders had seen by then
 * @param inventory the same of the table of stock
 */
public record Moment(Instant time, int orders, int inventory) {}

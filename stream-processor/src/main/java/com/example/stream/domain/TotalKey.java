package com.example.stream.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Identifies the total of a day and a currency, either of all items or of one.
 *
 * @param day in UTC
 * @param sku empty for the total of all items
 */
public record TotalKey(LocalDate day, String currency, Optional<Sku> sku) {}

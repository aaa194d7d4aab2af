package com.example.stream.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Names one total: of a day and a currency, of all items or of one.
 *
 * @param day in UTC
 * @param sku empty for the total of all items
 */
public record TotalKey(LocalDate day, String currency, Optional<Sku> sku) {}

package com.example.simulation.model.entity;

/**
 * An edit of the catalogue.
 *
 * @param after the item as the answer shows it
 */
public record StockEdit(Write write, Item after) {}

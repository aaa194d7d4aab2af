package com.example.simulation.model;

import com.example.simulation.model.entity.Item;
import com.example.simulation.model.entity.Write;

/**
 * An edit of the catalogue.
 *
 * @param after the item as the answer shows it
 */
record StockEdit(Write write, Item after) {}

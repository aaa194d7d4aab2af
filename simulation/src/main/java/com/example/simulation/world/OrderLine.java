package com.example.simulation.world;

/** One line of an order, as a customer asks for it. */
public record OrderLine(String sku, int quantity) {}

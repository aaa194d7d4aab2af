package com.example.orders.domain;

/** Generates order ids. */
@FunctionalInterface
public interface OrderIds {
    OrderId next();
}

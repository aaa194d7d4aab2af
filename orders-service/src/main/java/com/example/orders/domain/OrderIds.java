package com.example.orders.domain;

/** Makes new order ids. */
@FunctionalInterface
public interface OrderIds {
    OrderId next();
}
